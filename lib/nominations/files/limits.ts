/** What a file of a dossier may be called; what it is, its bytes say. */
export const dossierFileExtensions = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx"] as const;
export const dossierFileMegabytes = 10;
/** Of one dossier. */
export const mostDossierFiles = 100;
