import type { ColumnId, NodeId, PlanId } from '../ids';
import type { BodyBlock } from './body';
import type { Layout, RowLevel } from './layout';

/**
 * The plan of one year of one issuer: metadata, body text, and the appendix as a tree.
 *
 *   (root) → area → group (may nest) → objective → task → activity
 *
 * Any level above the leaf may be missing between a node and its parent (an area may hold objectives directly; a
 * layout without objectives has tasks under areas; a table without areas has them at the root), but a node's row
 * level and all deeper levels of the layout are always there: an objective has at least one task, a task of a
 * layout with activities at least one activity. So leaves are exactly the printed task rows.
 *
 * Nodes are kept flat, in printed order (inTreeOrder in tree.ts); what counts is orderKey among siblings. An empty cell
 * that continues nothing is left out of cells. What was written stays as written:
 * numbers, timeframes, funding and agencies are text here, their meaning is derived (shared/text).
 */
export interface Plan {
  readonly id: PlanId;
  readonly metadata: PlanMetadata;
  readonly layout: Layout;
  readonly nodes: readonly PlanNode[];
  /** Body of the plan document, in order. */
  readonly body: readonly BodyBlock[];
  /** Articles of the decision that issues the plan, in order; empty where there is no decision. */
  readonly decision: readonly BodyBlock[];
  readonly appendix: AppendixTexts;
}

export type PlanNode = HeadingNode | RowNode;

/** An area (lĩnh vực) or group (nhóm): a row across the table. */
export interface HeadingNode {
  readonly id: NodeId;
  readonly kind: 'area' | 'group';
  readonly parentId: NodeId | null;
  readonly orderKey: string;
  /** As written, without surrounding blanks: "I", "2.", "A". */
  readonly number: string;
  readonly title: string;
}

/** An objective, task or activity. cells holds the columns whose level is this node's kind. */
export interface RowNode {
  readonly id: NodeId;
  readonly kind: RowLevel;
  readonly parentId: NodeId | null;
  readonly orderKey: string;
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}

/**
 * One value of the table. A cell that continues the one above (a vertical merge over several nodes of its level)
 * has continues = true and text "": its value is that of the printed row above, up to the next heading row; a number
 * may also continue the number of the heading directly above (see table-view-of.ts).
 */
export interface Cell {
  readonly text: string;
  readonly continues: boolean;
}

export const emptyCell: Cell = { text: '', continues: false };

/** Everything printed around text and table. Missing facts are "" or null: an office may leave a date open. */
export interface PlanMetadata {
  /** Name in the library; the officer's own words. */
  readonly name: string;
  readonly documentType: 'plan' | 'decision-with-plan';
  readonly year: number | null;
  readonly issuer: string;
  /** Superior agency printed above the issuer, or "". */
  readonly superior: string;
  /** Number and symbol as written: "150/KH-UBND". */
  readonly number: string;
  readonly place: string;
  /** ISO date "2023-12-28", or null where the date is open. */
  readonly date: string | null;
  /** Trích yếu: what the plan is about. */
  readonly subject: string;
  /** Trích yếu of the decision that issues the plan («Ban hành Kế hoạch …»), or "". Number, date and signature are its. */
  readonly decisionSubject: string;
  /** Tier of the issuer, which decides about words and starter texts; null while unknown. */
  readonly issuerLevel: IssuerLevel | null;
  /** Mark of urgency as printed in its box: "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC" (NĐ 30/2020, Phụ lục I, II.8.b), or "". */
  readonly urgency: string;
  /** Mark of circulation: "LƯU HÀNH NỘI BỘ", "TÀI LIỆU THU HỒI"…, or "". State secrets never come into the library. */
  readonly circulation: string;
  /** Căn cứ, one entry per paragraph, as written. */
  readonly legalBases: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"… lines above the position. */
  readonly signingAuthority: string;
  readonly signerPosition: string;
  readonly signerName: string;
  /** Nơi nhận items, as written, without the word itself. */
  readonly recipients: readonly string[];
}

export const issuerLevels = ['central', 'province', 'district', 'commune', 'department'] as const;

/** Trung ương; tỉnh, thành phố; huyện (đến 30/6/2025); xã, phường, đặc khu; cơ quan chuyên môn. */
export type IssuerLevel = (typeof issuerLevels)[number];

export interface AppendixTexts {
  /** "Phụ lục", "PHỤ LỤC I", or "" when the table has no such line. */
  readonly label: string;
  readonly title: string;
  /** The line in brackets: «(Kèm theo Kế hoạch số … )», or "". */
  readonly subtitle: string;
  /** Closing row or lines below the table, or "". */
  readonly footer: string;
}

export type { BodyBlock, BodyHeading, BodyParagraph, BodyTable } from './body';
