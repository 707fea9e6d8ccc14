using Ledger.Domain.Accounts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Web.Samples;
using Ledger.Web.Samples.District;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Tests.Rules;

/// <summary>
/// The sample district in memory with limits for every rule, in order in every respect: each quarter made public in
/// time with the book's figures. Breaches are planted into it as facts.
/// </summary>
internal sealed class SoundDistrict
{
    public static readonly LocalDate Today = DistrictShape.Today;
    private static readonly Actor people = new("@plant", "演示", []);
    private readonly List<Entry> entries;
    private readonly Dictionary<string, long> versions;

    public SoundDistrict(int streets, int spendsPerUnit)
    {
        Shape = new DistrictShape("990104", "planted", 2025, spendsPerUnit, streets);
        entries = [.. new SampleRecorder(Shape.Root, 7).Play(DistrictScript.Steps(Shape, 7)).Select(e => e.Entry)];
        versions = entries.GroupBy(e => e.Stream).ToDictionary(g => g.Key, g => g.Max(e => e.Version));
        SetLimits();
        Publish();
    }

    public DistrictShape Shape { get; }

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Records a fact after everything else.</summary>
    public FactPlace Add(string stream, IFact fact)
    {
        var version = versions[stream] = versions.GetValueOrDefault(stream) + 1;
        entries.Add(new Entry(entries.Count + 1, stream, version, fact, entries[^1].At + Duration.FromSeconds(1), people));
        return new FactPlace(stream, version);
    }

    private void SetLimits()
    {
        var since = new LocalDate(2025, 1, 1);
        foreach (var fund in DistrictSpending.Funds)
        {
            Add(Fund.Stream(fund), new CarryOverSet(since, "演示", CarryOverKind.SameUse, 2, 13, 200));
            Add(Fund.Stream(fund), new ThresholdsSet(since, "演示", [new(Money.Yuan(10_000), "decision")]));
        }

        (string Rule, string Name, long Value)[] limits =
        [
            ("R02", "district-share", 10_000), ("R02", "due-days", 60), ("R10", "village-cost-from", 10_000_000),
            ("R12", "days", 10), ("R15", "cash-limit", 500_000), ("R17", "cash-payment", 100_000), ("R18", "days", 30),
            ("R19", "public-from", 10_000_000), ("R20", "asset-from", 200_000), ("R21", "transit-days", 200),
            ("R21", "payable-years", 1), ("R26", "remit-days", 15), ("R26", "unpaid-months", 30), ("R28", "reserve-share", 3_000),
            ("R29", "debt-line", 100_000_000),
        ];
        Limit("R22", StreetFunds.Charity, ("december-share", 5_000));
        foreach (var fund in DistrictSpending.Funds.Append("cadre-training"))
        {
            Limit("R23", fund, ("q2", 50), ("q3", 50), ("q4", 50));
        }

        foreach (var rule in limits.GroupBy(l => l.Rule))
        {
            Limit(rule.Key, null, [.. rule.Select(l => (l.Name, l.Value))]);
        }
    }

    private void Limit(string rule, string? fund, params IReadOnlyList<(string Name, long Value)> limits) =>
        Add(RuleParameters.Stream(rule), new RuleParametersSet(rule, new(2025, 1, 1), "演示", fund, null,
            [.. limits.Select(l => new RuleLimit(l.Name, l.Value))]));

    /// <summary>Makes every unit's quarters public in time, with the book's figures as they are now.</summary>
    public void Publish()
    {
        var book = RuleBook.Of(entries, Today);
        foreach (var unit in book.Accounts.All.Select(a => a.Key.Unit).Distinct().ToList())
        {
            for (var quarter = 1; quarter <= 7; quarter++)
            {
                var period = new DisclosurePeriod(2025 + ((quarter - 1) / 4), false, ((quarter - 1) % 4) + 1);
                Add(PublishedPeriod.Stream(unit, period.ToString()), new DisclosurePublished(unit, period.ToString(),
                    R25NotDisclosed.Figures(book, unit, period), entries[^1].At, period.Last.PlusDays(15), "公开栏", null));
            }
        }
    }
}
