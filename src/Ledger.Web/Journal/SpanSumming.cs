using Npgsql;

namespace Ledger.Web.Journal;

/// <summary>Sums the months that are over, when the service starts and every hour.</summary>
internal sealed partial class SpanSumming(NpgsqlDataSource source, ILogger<SpanSumming> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        try
        {
            do
            {
                await Attempt(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (Exception stopped) when (stoppingToken.IsCancellationRequested
            && stopped is OperationCanceledException or NpgsqlException)
        {
            LogStopped();
        }
    }

    private async Task Attempt(CancellationToken cancellation)
    {
        try
        {
            await SpanSums.Advance(source, cancellation);
        }
        catch (Exception trouble) when (trouble is NpgsqlException or TimeoutException or MomentRefusedException
            && !cancellation.IsCancellationRequested)
        {
            // Questions are answered from the lines meanwhile; the next look takes up where this one stopped.
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sums of the months that are over are tried again in an hour.")]
    private partial void LogTrouble(Exception trouble);

    [LoggerMessage(LogLevel.Debug, "Summing ends with the service.")]
    private partial void LogStopped();
}
