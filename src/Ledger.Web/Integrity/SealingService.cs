using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>Seals every few seconds while the service runs, and looks every hour whether the database is protected.</summary>
internal sealed partial class SealingService(
    Sealer sealer, NpgsqlDataSource source, SealingSettings settings, ILogger<SealingService> log) : BackgroundService
{
    private static readonly TimeSpan betweenChecks = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Interval);
        var checkedAt = TimeSpan.FromTicks(-betweenChecks.Ticks);
        do
        {
            var now = TimeSpan.FromMilliseconds(Environment.TickCount64);
            if (now - checkedAt >= betweenChecks)
            {
                await Attempt(CheckProtection, stoppingToken);
                checkedAt = now;
            }

            if (settings.InHost)
            {
                await Attempt(async cancellation => await sealer.SealAsync(cancellation), stoppingToken);
            }
        }
        while (await Ticks(timer, stoppingToken));
    }

    private async Task CheckProtection(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var drift in (await Protection.Drift(connection, cancellation))
            .Concat(await RightsDrift.OfSession(connection, cancellation)))
        {
            LogDrift(drift);
            await Alarms.Raise(connection, "", "protection-drift", new Finding(Verdict.ProtectionDrifted, drift,
                "数据库防护与设定不符", "the database is not protected as it was set up"), cancellation);
        }
    }

    private async Task Attempt(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (SealingAlarmException alarm)
        {
            LogAlarm(alarm.Code, alarm.Message);
        }
        catch (Exception trouble) when (trouble is NpgsqlException or IOException or TimeoutException
            && !cancellation.IsCancellationRequested)
        {
            // The database may be starting again; the next look takes up where this one stopped.
            LogTrouble(trouble);
        }
        catch (Exception stopped) when (cancellation.IsCancellationRequested
            && stopped is OperationCanceledException or NpgsqlException)
        {
            LogStopped();
        }
        catch (Exception unexpected) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it was, a service that ends would leave everything after it unsealed; it is told and tried again.
            LogUnexpected(unexpected);
        }
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Critical, "Sealing stopped ({Code}): {Message}")]
    private partial void LogAlarm(string code, string message);

    [LoggerMessage(LogLevel.Critical, "The database is not protected as it was set up: {Drift}")]
    private partial void LogDrift(string drift);

    [LoggerMessage(LogLevel.Warning, "Sealing is tried again.")]
    private partial void LogTrouble(Exception trouble);

    [LoggerMessage(LogLevel.Critical, "Sealing failed in a way nobody thought of, and is tried again.")]
    private partial void LogUnexpected(Exception unexpected);

    [LoggerMessage(LogLevel.Debug, "Sealing ends with the service.")]
    private partial void LogStopped();
}
