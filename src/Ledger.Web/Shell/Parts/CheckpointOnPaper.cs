namespace Ledger.Web.Shell.Parts;

/// <summary>
/// The checkpoint that is printed with figures; null when their last event is not sealed yet, or nobody is signed in.
/// The shell is served without it where there is no log.
/// </summary>
/// <param name="sequence">The last event the figures hold; null asks for the newest checkpoint.</param>
public delegate Task<string?> CheckpointOnPaper(HttpContext context, long? sequence);
