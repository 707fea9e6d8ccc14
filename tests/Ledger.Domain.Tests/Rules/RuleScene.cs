using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

/// <summary>
/// A book made of facts alone, sound or broken: the service would refuse the broken ones, but imported and damaged
/// books hold them.
/// </summary>
internal sealed class RuleScene
{
    public const string Document = "演示〔2026〕9号";
    private static readonly LocalDate since = new(2020, 1, 1);
    private readonly List<Entry> entries = [];
    private int vouchers;

    public RuleScene()
    {
        Unit(District, UnitKind.District, "演示区", null);
        Unit(Street, UnitKind.Subdistrict, "演示街道", District);
        Unit(Shicheng, UnitKind.UrbanCommunity, "狮城社区（演示）", Street);
        Unit(Village, UnitKind.AdministrativeVillage, "演示村", Street);
        Fund(PartyWork, HolderKind.Fiscal);
        Fund(VillageFund, HolderKind.Collective);
    }

    /// <summary>Every fact so far.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Where the fact recorded last stands.</summary>
    public FactPlace Last => new(entries[^1].Stream, entries[^1].Version);

    /// <summary>One more fact.</summary>
    public RuleScene With(string stream, IFact fact)
    {
        var version = entries.Count(e => e.Stream == stream) + 1;
        entries.Add(new Entry(entries.Count + 1, stream, version, fact,
            Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(entries.Count), People.Recorder));
        return this;
    }

    /// <summary>A rule of the party-work fund.</summary>
    public RuleScene Rule(FundFact rule, string fund = PartyWork) => With(Domain.Funds.Fund.Stream(fund), rule);

    /// <summary>Limits of an audit rule, for all funds and places unless named.</summary>
    public RuleScene Limit(string rule, string name, long value, string? fund = null, string? place = null) =>
        With(RuleParameters.Stream(rule), new RuleParametersSet(rule, since, Document, fund, place, [new(name, value)]));

    /// <summary>An allocation paid to the account on a day, and confirmed on another or not at all.</summary>
    public RuleScene Paid(long yuan, LocalDate day, LocalDate? confirmed, AccountKey? account = null, string id = "A1")
    {
        var key = account ?? ShichengAccount;
        With(key.Stream, new AllocationBooked(
            key, Office, id, FundingTier.District, Money.Yuan(yuan), day, Voucher(VoucherKind.Transfer), "拨付"));
        return confirmed is { } on
            ? With(key.Stream, new ReceiptConfirmed(key, Office, id, Money.Yuan(yuan), on, Voucher(VoucherKind.Receipt), "到账"))
            : this;
    }

    /// <summary>Money that arrived on the day it was paid.</summary>
    public RuleScene Arrived(long yuan, LocalDate day) => Paid(yuan, day, day);

    /// <summary>An expenditure of Shicheng.</summary>
    public RuleScene Spent(long yuan, LocalDate day, string purpose = Training, string payee = "演示商户",
        string? decision = null, Evidence? evidence = null, string summary = "培训", string? project = null) =>
        With(ShichengAccount.Stream, new ExpenditureRecorded(ShichengAccount, Office, purpose, payee, project, decision, null,
            Money.Yuan(yuan), day, Voucher(VoucherKind.Payment, evidence), summary));

    /// <summary>A cost of the village.</summary>
    public RuleScene Cost(long yuan, LocalDate day, string payee = "演示商户", string? decision = null, Evidence? evidence = null)
    {
        var books = new CollectiveKey(Village, FiscalYear.Of(day));
        return With(books.Stream, new CostRecorded(books,
            new CostTerms(ChartCode.Parse("2023:513")!.Value, "administration", null, payee, null, decision), Money.Yuan(yuan), day,
            Voucher(VoucherKind.Payment, evidence), "费用"));
    }

    /// <summary>The next voucher, with a document of its own unless another is given.</summary>
    public Voucher Voucher(VoucherKind kind, Evidence? evidence = null)
    {
        vouchers++;
        return new Voucher(kind, 2026, vouchers, evidence ?? Evidence.Document($"演示票{vouchers}"));
    }

    /// <summary>What the rule finds on the day.</summary>
    public IReadOnlyList<Hit> Run(string rule, LocalDate on) =>
        [.. RuleCatalogue.Find(rule)!.Run(RuleBook.Of(entries, on))];

    /// <summary>The rule finds exactly one thing, with proof, about the unit.</summary>
    public Hit Breaks(string rule, LocalDate on, string unit = Shicheng)
    {
        var hit = Assert.Single(Run(rule, on));
        Assert.Equal((rule, unit), (hit.Rule, hit.Unit));
        Assert.NotEmpty(hit.Proof);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", hit.Zh);
        return hit;
    }

    /// <summary>The rule finds nothing.</summary>
    public void Holds(string rule, LocalDate on) => Assert.Empty(Run(rule, on));

    private void Unit(string code, UnitKind kind, string name, string? parent) =>
        With(Domain.Units.Unit.Stream(code), new UnitRegistered(code, kind, name, name, parent, since));

    private void Fund(string code, HolderKind holder)
    {
        With(Domain.Funds.Fund.Stream(code), new FundEstablished(code, code, code, holder, since));
        With(Domain.Funds.Fund.Stream(code), Purposes);
    }
}
