using System.Threading.Channels;
using Npgsql;

namespace Ledger.Web.Intake.Jobs;

/// <summary>
/// Does the steps that files wait for, behind the requests: a person may leave the page. Each file is held by a lock
/// of its worker's connection, which ends with the process, so that after a crash any node begins the step again.
/// </summary>
public sealed partial class ImportWorker(
    ImportStore jobs, ImportWork work, ImportBell bell, NpgsqlDataSource source, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoAll(stoppingToken);
                await bell.Wait(Glance, stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogTrouble(error);
                await bell.Wait(Glance, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task DoAll(CancellationToken cancellation)
    {
        foreach (var job in await jobs.Waiting(cancellation))
        {
            await using var held = await source.OpenConnectionAsync(cancellation);
            if (await Hold(held, job, cancellation))
            {
                try
                {
                    await DoOne(job, cancellation);
                }
                finally
                {
                    await Release(held, job);
                }
            }
        }
    }

    /// <summary>Looks at the file once more under its lock; another node may just have finished it.</summary>
    private async Task DoOne(ImportJob job, CancellationToken cancellation)
    {
        if (await jobs.Find(job.Tenant, job.Id, cancellation) is not { IsAtWork: true } now)
        {
            return;
        }

        try
        {
            await work.Do(now, cancellation);
        }
        catch (Exception error) when (error is not (NpgsqlException { IsTransient: true } or OperationCanceledException))
        {
            LogTrouble(error);
            await jobs.Refuse(now, now.State == ImportState.Undoing ? ImportState.Recorded : ImportState.Failed, new JobRefusal(
                "unexpected", "处理文件时出现意外错误，未作任何更改。请重试；若仍出错，请告知管理员。",
                "Something unexpected went wrong; nothing was changed. Try again, and tell the administrator if it fails again."),
                cancellation);
        }
    }

    private static async Task<bool> Hold(NpgsqlConnection connection, ImportJob job, CancellationToken cancellation)
    {
        await using var hold = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 7))", connection);
        hold.Parameters.AddWithValue($"{job.Tenant}/{job.Id}");
        return (bool)(await hold.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task Release(NpgsqlConnection connection, ImportJob job)
    {
        await using var release = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended($1, 7))", connection);
        release.Parameters.AddWithValue($"{job.Tenant}/{job.Id}");
        await release.ExecuteScalarAsync();
    }

    [LoggerMessage(LogLevel.Error, "A step of an import failed")]
    private partial void LogTrouble(Exception error);
}

/// <summary>Wakes the worker of this process when a file waits.</summary>
public sealed class ImportBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A file waits.</summary>
    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, at most as long as given: another node's file may wait too.</summary>
    public async Task Wait(TimeSpan most, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(most);
        try
        {
            await rings.Reader.ReadAsync(soon.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
