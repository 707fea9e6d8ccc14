using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Checks;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Moments;

/// <summary>However far the months that are over are summed, every question has the answer that its lines give.</summary>
public sealed class SpanSumTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Seed = 20261127;
    private const int Questions = 200;
    private static readonly SampleScale street = SampleScale.Street;
    // The sums serve questions about many units; these have no lines and make many of few.
    private static readonly IEnumerable<string> strangers = Enumerable.Range(100, 20).Select(n => $"990101999{n}");
    private static readonly LocalDate[] steps =
        [new(2025, 4, 1), new(2025, 12, 1), new(2026, 1, 1), new(2026, 2, 1), new(2026, 11, 1)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_question_has_the_same_answer_however_far_the_months_are_summed()
    {
        await using var source = LedgerStore.Connect(database.ServiceConnectionString);
        await SampleLoad.Write(source, street.Tenant, street.Play(1), Ct);
        var (journal, asked) = (new JournalReader(source), await Ask(source));
        var byLines = await Answers(journal, asked);
        Assert.Contains(byLines, answer => answer.Length > 100);
        foreach (var until in steps)
        {
            await SpanSums.Advance(source, street.Tenant, until, Ct);
            Assert.Equal(until, await SpanSums.Until(source, street.Tenant, Ct));
            var bySpans = await Answers(journal, asked);
            Assert.All(asked.Index(), question => Assert.True(byLines[question.Index].SequenceEqual(bySpans[question.Index]),
                $"seed {Seed}, summed until {until}: {question.Item}"));
            Assert.All(await BookCheck.Run(source, street.Tenant, Ct), invariant => Assert.Equal(0, invariant.Broken));
        }

        await SpanSums.Advance(source, Ct);
        var month = SystemClock.Instance.GetCurrentInstant().InUtc().Date.With(DateAdjusters.StartOfMonth);
        Assert.Equal(month, await SpanSums.Until(source, street.Tenant, Ct));
        await Assert.ThrowsAsync<MomentRefusedException>(
            () => SpanSums.Advance(source, street.Tenant, month.PlusMonths(2), Ct));
    }

    /// <summary>Questions about any part of the book at any two dates, from before the first entry to after the last.</summary>
    private static async Task<List<(JournalScope Scope, AsOf AsOf)>> Ask(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand(
            "select array_agg(distinct unit), array_agg(distinct fund) from ledger.line where tenant = $1");
        ask.Parameters.AddWithValue(street.Tenant);
        await using var row = await ask.ExecuteReaderAsync(Ct);
        await row.ReadAsync(Ct);
        var (units, funds) = (row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1));
        var chance = new Random(Seed);
        return [.. Enumerable.Range(0, Questions).Select(_ => (
            new JournalScope(street.Tenant,
                [.. chance.Next(2) == 0 ? units : [units[chance.Next(units.Length)]], .. strangers],
                chance.Next(3) == 0 ? funds[chance.Next(funds.Length)] : null,
                chance.Next(3) == 0 ? new FiscalYear(chance.Next(2025, 2027)) : null),
            new AsOf(chance.Next(4) == 0 ? null : new LocalDate(2024, 12, 1).PlusDays(chance.Next(720)),
                Instant.FromUtc(2024, 12, 15, 0, 0) + Duration.FromMinutes(chance.Next(700 * 1440)))))];
    }

    private static async Task<List<AccountSum[]>> Answers(
        JournalReader journal, IEnumerable<(JournalScope Scope, AsOf AsOf)> asked)
    {
        var answers = new List<AccountSum[]>();
        foreach (var (scope, asOf) in asked)
        {
            var sums = await journal.Sums(scope, await journal.Settle(street.Tenant, asOf, Ct), Ct);
            answers.Add([.. sums.OrderBy(s => $"{s.Unit} {s.Fund} {s.Year.Value} {s.Holder} {s.Account}", StringComparer.Ordinal)]);
        }

        return answers;
    }
}
