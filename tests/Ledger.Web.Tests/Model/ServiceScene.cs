using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Model;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Model;

/// <summary>A random scene played in the naive model and in the service side by side, over a database of its own.</summary>
internal sealed class ServiceScene(Desk desk)
{
    private static readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly NaiveLedger model = new(() => SystemClock.Instance.GetCurrentInstant().InZone(zone).Date);

    /// <summary>The model, after what was played.</summary>
    public NaiveLedger Model => model;

    /// <summary>Writes the units and funds of the model's world into the empty book.</summary>
    public async Task Prepare()
    {
        await using var session = desk.Store.LightweightSession(Desk.Tenant);
        var at = SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset();
        foreach (var stream in ModelWorld.Facts.GroupBy(w => w.Stream))
        {
            var events = stream.Select(w => session.Events.BuildEvent(w.Fact)).ToList();
            events.ForEach(e => e.Timestamp = at);
            session.Events.StartStream(stream.Key, events);
        }

        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Plays the step that follows from the seed and holds the service to the model's answer.</summary>
    public async Task Next(ulong seed)
    {
        switch (new CommandGenerator(model).Next(seed))
        {
            case SceneStep.Ask ask:
                var expected = model.Ask(ask.Command, ask.By);
                var real = Answer(await desk.Try(ask.By, ask.Command));
                Assert.True(expected == real, $"{ask.Command}\nby {ask.By.Id}\nmodel:   {expected}\nservice: {real}");
                break;
            case SceneStep.Close close:
                model.Close(close.Holder, close.Year, close.Month);
                await Execute("insert into ledger.closed_period (tenant, holder, period) values ($1, $2, $3) "
                    + "on conflict do nothing", close.Holder, $"{close.Year}-{close.Month:00}");
                break;
            case SceneStep.Reopen open:
                model.Reopen(open.Holder, open.Year, open.Month);
                await Execute("delete from ledger.closed_period where tenant = $1 and holder = $2 and period = $3",
                    open.Holder, $"{open.Year}-{open.Month:00}");
                break;
            case var other:
                throw new InvalidOperationException($"Unknown step {other}.");
        }
    }

    /// <summary>
    /// Opens every month again. A scene closes and opens months for everybody at once, which no person can record,
    /// so it does it beside the facts; the check of the book must not find that.
    /// </summary>
    public async Task OpenEveryMonth()
    {
        await using var command = Command("delete from ledger.closed_period where tenant = $1");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The balances the service answers "now" with.</summary>
    public Task<Dictionary<BalanceKey, long>> BalancesNow() => Balances(
        "select holder, unit, fund, year, account, amount_fen from ledger.balance "
        + "where tenant = $1 and amount_fen <> 0");

    /// <summary>The balances of one year's accounts at the end of a business date, from the journal.</summary>
    public Task<Dictionary<BalanceKey, long>> BalancesOn(LocalDate day) => Balances(
        "select holder, unit, fund, year, account, sum(amount_fen)::bigint from ledger.line "
        + "where tenant = $1 and effective_on <= $2 and year = extract(year from $2::date) "
        + "group by 1, 2, 3, 4, 5 having sum(amount_fen) <> 0", day);

    private static ModelAnswer Answer(Outcome outcome) => outcome switch
    {
        Outcome.Refused no => new ModelAnswer(no.Refusal.Code),
        Outcome.Recorded { Again: false, Receipt: var receipt } =>
            new ModelAnswer(ModelAnswer.Accepted, receipt.Id, receipt.Voucher),
        var other => throw new InvalidOperationException($"Unexpected {other}."),
    };

    private async Task<Dictionary<BalanceKey, long>> Balances(string sql, params object[] more)
    {
        await using var ask = Command(sql, more);
        await using var row = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var balances = new Dictionary<BalanceKey, long>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            balances.Add(new BalanceKey(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt16(3),
                row.GetString(4)), row.GetInt64(5));
        }

        return balances;
    }

    private async Task Execute(string sql, Holder holder, string period)
    {
        await using var command = Command(sql, holder.ToString(), period);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] more)
    {
        var command = desk.Source.CreateCommand(sql);
        command.Parameters.AddWithValue(Desk.Tenant);
        foreach (var value in more)
        {
            command.Parameters.AddWithValue(value);
        }

        return command;
    }
}
