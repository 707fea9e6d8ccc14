namespace Ledger.Web.Shell.Parts;

/// <summary>One step of the breadcrumbs, usually a unit above the one shown.</summary>
public sealed record Crumb(string Text, string Href);
