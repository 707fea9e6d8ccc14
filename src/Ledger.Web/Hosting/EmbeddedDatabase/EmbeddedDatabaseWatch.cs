namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Brings the private server back when somebody kills it under a running service. Commands in flight fail
/// and are retried with their keys; the service itself stays up.
/// </summary>
internal sealed partial class EmbeddedDatabaseWatch(
    EmbeddedPostgres postgres, ILogger<EmbeddedDatabaseWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (FreePort.IsFree(postgres.Port))
            {
                await BringBackAsync(stoppingToken);
            }
        }
    }

    private async Task BringBackAsync(CancellationToken ct)
    {
        Gone(log, postgres.Port);
        try
        {
            await postgres.EnsureRunningAsync(ct);
            Back(log, postgres.Port);
        }
        catch (DatabaseUnavailableException reason)
        {
            StillGone(log, reason.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The embedded database on port {Port} is gone; starting it again")]
    private static partial void Gone(ILogger log, int port);

    [LoggerMessage(LogLevel.Warning, "The embedded database on port {Port} is back")]
    private static partial void Back(ILogger log, int port);

    [LoggerMessage(LogLevel.Error, "The embedded database could not be started again: {Reason}")]
    private static partial void StillGone(ILogger log, string reason);
}
