import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { authorities } from "./lists";
import type { Device, Language, OfficerRow, Post, Role } from "./types";

export const useOfficers = () => useQuery({ queryKey: ["officers"], queryFn: ({ signal }) => api.get<OfficerRow[]>("/api/officers", { signal }) });
export const useDevices = () => useQuery({ queryKey: ["devices"], queryFn: ({ signal }) => api.get<Device[]>("/api/devices", { signal }) });
export const useAuthorities = () => useQuery({ queryKey: ["authorities"], queryFn: ({ signal }) => authorities(signal) });

export type OfficerForm = { name: string; fullName: string; roles: Role[]; post: string | null; language: Language; oneTimeCodeRequired: boolean };
export const makeOfficer = (id: string, form: OfficerForm, password: string) => api.post<OfficerRow>("/api/officers", { id, ...form, password });
export const changeOfficer = (id: string, form: OfficerForm) => api.put<OfficerRow>(`/api/officers/${id}`, form);
export const setPassword = (id: string, password: string) => api.post<OfficerRow>(`/api/officers/${id}/password`, { password });
export const lockOfficer = (id: string) => api.post<OfficerRow>(`/api/officers/${id}/lock`);
export const unlockOfficer = (id: string) => api.post<OfficerRow>(`/api/officers/${id}/unlock`);
export const endSessions = (id: string) => api.post<unknown>(`/api/officers/${id}/end-sessions`);
export const takeBackOneTimeCode = (id: string) => api.delete<OfficerRow>(`/api/officers/${id}/one-time-code`);

export const putPost = ({ code, ...rest }: Post) => api.put<Post>(`/api/posts/${encodeURIComponent(code)}`, rest);
export const makeDevice = (device: { id: string; name: string; post: string }) => api.post<Device>("/api/devices", device);
export const endDevice = (id: string) => api.delete<void>(`/api/devices/${id}`);
