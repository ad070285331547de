import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import type { By } from "./incidents";
import type { Purpose } from "./types";

export const complaintStates = ["received", "examined", "upheld", "not-upheld", "closed"] as const;
export type ComplaintState = (typeof complaintStates)[number];

export type ComplaintMade = { id: string; happened?: string; about: string; language: string; text: string; contact?: string; byName: boolean };
export type ComplaintNote = { id: string; state: ComplaintState; text: string; recordedAt?: string; officer?: By };
export type Complaint = { complaint: ComplaintMade; recordedAt: string; sender?: By; notes: ComplaintNote[] };

export const complaintState = (complaint: Complaint): ComplaintState => complaint.notes.at(-1)?.state ?? "received";

export const useComplaints = (purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["complaints", purpose], enabled: purpose !== undefined, queryFn: async ({ signal }) => (await api.get<{ items: Complaint[] }>("/api/complaints", { purpose: purpose!, signal })).items });

export const useComplaint = (id: string, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["complaint", id, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<Complaint>(`/api/complaints/${id}`, { purpose: purpose!, signal }) });

export const complain = (made: ComplaintMade) => api.post<{ id: string }>("/api/complaints", made);
export const noteComplaint = (id: string, note: { id: string; state: ComplaintState; text: string }) => api.post<Complaint>(`/api/complaints/${id}/notes`, note);
