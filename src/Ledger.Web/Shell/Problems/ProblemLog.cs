namespace Ledger.Web.Shell.Problems;

internal static partial class ProblemLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Problem {Number} shown with status {Status}")]
    public static partial void Shown(ILogger log, string number, int status);
}
