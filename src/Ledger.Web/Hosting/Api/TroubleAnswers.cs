using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Hosting.Api;

/// <summary>
/// Answers trouble that is not the request's own in the form of every other answer, and logs it; also trouble in finding
/// out who asks.
/// </summary>
internal sealed partial class TroubleAnswers(RequestDelegate next, ILogger<TroubleAnswers> log)
{
    /// <summary>Lets the request go on and answers what goes wrong with it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (MomentRefusedException refused) when (!http.Response.HasStarted)
        {
            await Problems.Answer(http, refused.Refusal);
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted
            && error is not BadHttpRequestException)
        {
            LogTrouble(error, http.Request.Method, http.Request.Path, http.TraceIdentifier);
            await Problems.Answer(http, IsDatabaseAway(error) ? new DatabaseAway() : new Unexpected(http.TraceIdentifier));
        }
    }

    /// <summary>The connection broke or was not had; the server shuts down, starts up or is full.</summary>
    internal static bool IsDatabaseAway(Exception error) => error switch
    {
        PostgresException { SqlState: var state } =>
            state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or TimeoutException => true,
        { InnerException: { } inner } => IsDatabaseAway(inner),
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed ({Request})")]
    private partial void LogTrouble(Exception error, string method, string path, string request);
}
