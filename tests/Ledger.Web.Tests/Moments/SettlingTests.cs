using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Moments;

/// <summary>A moment has one answer: writers in flight are waited for, and nothing is recorded before it any more.</summary>
public sealed class SettlingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Duration briefly = Duration.FromMilliseconds(20);
    private static readonly Duration patiently = Duration.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_question_about_a_moment_just_past_waits_for_the_writer_of_that_moment()
    {
        using var desk = new Desk(database.ConnectionString);
        await using var writer = await desk.Source.OpenConnectionAsync(Ct);
        await using var transaction = await writer.BeginTransactionAsync(Ct);
        var drawn = await Draw(writer);

        var answer = Patient(desk).Settle(drawn, Ct);
        await UntilSomebodyWaits(desk.Source);
        Assert.False(answer.IsCompleted);
        await transaction.CommitAsync(Ct);

        Assert.Equal(drawn, await answer);
    }

    [Fact]
    public async Task a_question_about_the_moment_before_a_writer_is_not_kept_waiting()
    {
        using var desk = new Desk(database.ConnectionString);
        await using var writer = await desk.Source.OpenConnectionAsync(Ct);
        await using var transaction = await writer.BeginTransactionAsync(Ct);
        var before = await Draw(writer) - Duration.FromTicks(10);

        Assert.Equal(before, await Patient(desk).Settle(before, Ct));
    }

    [Fact]
    public async Task a_writer_that_takes_too_long_leaves_the_moment_unsettled_and_now_is_just_before_it()
    {
        using var desk = new Desk(database.ConnectionString);
        await using var writer = await desk.Source.OpenConnectionAsync(Ct);
        await using var transaction = await writer.BeginTransactionAsync(Ct);
        var drawn = await Draw(writer);
        var settling = new Settling(desk.Source, briefly, briefly, TimeProvider.System);

        var refused = await Assert.ThrowsAsync<MomentRefusedException>(() => settling.Settle(drawn, Ct));
        Assert.IsType<MomentNotSettled>(refused.Refusal);
        Assert.Equal(drawn - Duration.FromTicks(10), await settling.Settle(null, Ct));
    }

    [Fact]
    public async Task nothing_is_recorded_at_or_before_a_moment_that_was_settled()
    {
        using var desk = new Desk(database.ConnectionString);
        var settling = Patient(desk);
        var now = await settling.Settle(null, Ct);
        var ahead = now + Duration.FromMilliseconds(300);

        Assert.Equal(ahead, await settling.Settle(ahead, Ct));
        await using var writer = await desk.Source.OpenConnectionAsync(Ct);
        Assert.InRange(await Draw(writer), ahead + Duration.FromTicks(10), ahead + Duration.FromHours(1));
    }

    [Fact]
    public async Task a_moment_just_ahead_is_waited_for_although_the_timer_fires_early()
    {
        using var desk = new Desk(database.ConnectionString);
        var settling = new Settling(desk.Source, patiently, patiently, new EarlyTimers());
        var ahead = await settling.Settle(null, Ct) + Duration.FromMilliseconds(300);

        Assert.Equal(ahead, await settling.Settle(ahead, Ct));
    }

    [Fact]
    public async Task what_will_be_known_tomorrow_is_not_told()
    {
        using var desk = new Desk(database.ConnectionString);
        await using var service = await RunningService.StartAsync(database.ConnectionString);
        using var reader = service.As("reader", Desk.Root, [Role.Auditor]);
        foreach (var list in new[] { "balances", "journal", "trail", "feed", "growth" })
        {
            var reply = await reader.Ask($"/api/{list}?knownAt=2190-01-01T00:00:00Z");
            Assert.Equal((422, "moment-ahead"), (reply.Status, reply.Code));
        }
    }

    [Fact]
    public async Task recorded_times_rise_strictly_whoever_draws_them()
    {
        using var desk = new Desk(database.ConnectionString);
        var drawn = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            await using var writer = await desk.Source.OpenConnectionAsync(Ct);
            var times = new List<Instant>();
            for (var n = 0; n < 50; n++)
            {
                times.Add(await Draw(writer));
            }

            Assert.Equal(times.Order(), times);
            return times;
        }));
        Assert.Equal(16 * 50, drawn.SelectMany(d => d).Distinct().Count());
    }

    [Fact]
    public async Task a_clock_that_went_back_a_little_is_overtaken_and_one_that_went_back_far_records_nothing()
    {
        using var desk = new Desk(database.ConnectionString);
        await using var writer = await desk.Source.OpenConnectionAsync(Ct);
        var before = await Draw(writer) + Duration.FromSeconds(30);
        await Books.Run(desk.Source, $"select setval('ledger.moment', {before.ToUnixTimeTicks() / 10})");
        Assert.Equal(before + Duration.FromTicks(10), await Draw(writer));

        await Books.Run(desk.Source, "select setval('ledger.moment', last_value + 3600000000) from ledger.moment");
        var image = await Books.Everything(desk.Source);
        var outcome = await desk.Try(Desk.Person("admin", Role.Administrator), new Domain.Units.RegisterUnit(
            Desk.Root, Domain.Units.UnitKind.District, "演示区", "District", null, new(2020, 1, 1)));
        Assert.IsType<ClockBehind>(Assert.IsType<Outcome.Refused>(outcome).Refusal);
        Assert.Equal(image, await Books.Everything(desk.Source));
        await Books.Run(desk.Source, "select setval('ledger.moment', 1)");
    }

    private static Settling Patient(Desk desk) => new(desk.Source, patiently, patiently, TimeProvider.System);

    private static async Task<Instant> Draw(NpgsqlConnection connection)
    {
        await using var draw = new NpgsqlCommand("select ledger.next_moment()", connection);
        return (Instant)(await draw.ExecuteScalarAsync(Ct))!;
    }

    private static async Task UntilSomebodyWaits(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand("""
            select exists (select from pg_locks l join pg_database d on d.oid = l.database
                           where not l.granted and l.locktype = 'advisory' and d.datname = current_database())
            """);
        while (await ask.ExecuteScalarAsync(Ct) is false)
        {
            Ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Timers that fire after half the time.</summary>
    private sealed class EarlyTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / 2, period);
    }
}
