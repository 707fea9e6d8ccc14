using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Units;
using NodaTime;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Support;

/// <summary>Named states of the world in which a spec begins.</summary>
public static class Worlds
{
    private static readonly LocalDate Long = new(2020, 1, 1);

    /// <summary>Nothing recorded at all.</summary>
    public static Scenario AnEmptyBook() => new(new InMemoryBook());

    /// <summary>A district with a street of twelve villages and communities, a neighbouring street, and the funds.</summary>
    /// <param name="today">The day on which the scene plays; long after its dates when left out.</param>
    public static Scenario AStreetWithTwelveUnits(LocalDate? today = null)
    {
        var book = new InMemoryBook(today);
        Register(book, District, UnitKind.District, "演示区", null);
        Register(book, Street, UnitKind.Subdistrict, "演示街道", District);
        Register(book, OtherStreet, UnitKind.Subdistrict, "邻近街道", District);
        foreach (var code in TwelveUnits)
        {
            var kind = code[9] == '2' ? UnitKind.AdministrativeVillage : UnitKind.UrbanCommunity;
            Register(book, code, kind, $"演示{code[9..]}", Street);
        }

        Register(book, Elsewhere, UnitKind.UrbanCommunity, "邻街社区", OtherStreet);
        Establish(book, PartyWork, "党建工作经费", "Party-building fund", HolderKind.Fiscal);
        Establish(book, ServeMasses, "服务群众专项经费", "Serve-the-masses fund", HolderKind.Fiscal);
        Establish(book, VillageFund, "村集体经济资金", "Collective economy", HolderKind.Collective);
        return new Scenario(book);
    }

    /// <summary>The street's pool of the party-building fund holds the amount since 5 January.</summary>
    public static Scenario APoolOf(long yuan) => AStreetWithTwelveUnits().Given(
        new ReceiveAppropriation(StreetPool, FundingTier.District, Money.Yuan(yuan), On(1, 5),
            Evidence.Document("演示指标〔2026〕1号"), "年初指标"), People.Recorder);

    /// <summary>A draft over the first units of the street, one amount each, from a pool of 240 000.</summary>
    public static Scenario ADraftOf(params IReadOnlyList<long> yuan) => APoolOf(240_000).Given(
        new DraftAllocation(StreetPool, [.. yuan.Select((y, n) => Line(TwelveUnits[n], y))], On(1, 7),
            Evidence.Document("演示安排1号"), "第一批安排"), People.Recorder);

    /// <summary>The same, waiting for approval.</summary>
    public static Scenario ASubmittedAllocationOf(params IReadOnlyList<long> yuan) =>
        ADraftOf(yuan).Given(s => new SubmitAllocation(s.Document), People.Recorder);

    /// <summary>The same, approved on 8 January.</summary>
    public static Scenario AnApprovedAllocationOf(params IReadOnlyList<long> yuan) =>
        ASubmittedAllocationOf(yuan).Given(s => new ApproveAllocation(s.Document, On(1, 8)), People.Approver);

    /// <summary>The same, paid on 9 January and in transit.</summary>
    public static Scenario ADisbursedAllocationOf(params IReadOnlyList<long> yuan) =>
        AnApprovedAllocationOf(yuan).Given(s => new DisburseAllocation(s.Document, On(1, 9)), People.Payer);

    /// <summary>Shicheng's account of the party-building fund has had the amount available since 10 January.</summary>
    public static Scenario AnAccountWith(long yuan) => ADisbursedAllocationOf(yuan).Given(
        s => new ConfirmReceipt(s.Document, Shicheng, On(1, 10)), People.Recorder);

    /// <summary>One line of an allocation.</summary>
    public static AllocationLine Line(string unit, long yuan) => new(unit, Money.Yuan(yuan), FundingTier.District);

    /// <summary>Spends from Shicheng's account on training.</summary>
    public static RecordExpenditure Spend(long yuan, LocalDate day, VoucherNumber? hold = null) => new(
        ShichengAccount, Money.Yuan(yuan), day, Training, "演示培训中心", null, null, hold,
        Evidence.Document("演示发票1"), "党员培训");

    /// <summary>Keeps a sum of Shicheng's account for training.</summary>
    public static PlaceHold Keep(long yuan, LocalDate day) => new(
        ShichengAccount, Money.Yuan(yuan), day, Training, null, Evidence.None, "预占培训费");

    private static void Register(InMemoryBook book, string code, UnitKind kind, string name, string? parent) =>
        book.Append(Unit.Stream(code), new UnitRegistered(code, kind, name, $"Demo {code[6..]}", parent, Long),
            People.Administrator);

    private static void Establish(InMemoryBook book, string code, string zh, string en, HolderKind holder)
    {
        book.Append(Fund.Stream(code), new FundEstablished(code, zh, en, holder, Long), People.Administrator);
        book.Append(Fund.Stream(code), Purposes, People.Administrator);
    }
}
