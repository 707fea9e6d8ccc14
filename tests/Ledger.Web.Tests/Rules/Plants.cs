using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Contracts;
using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Settlements;
using Ledger.Domain.Units;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Tests.Rules;

/// <summary>Breaches planted into a sound district, one for a rule, each in a unit of its own.</summary>
internal sealed class Plants(SoundDistrict district)
{
    private static readonly LocalDate day = new(2026, 10, 20);
    private static readonly FiscalYear year = new(2026);
    private readonly List<(string Rule, string Unit)> planted = [];
    private int vouchers = 900_000;

    /// <summary>Where each rule must fire, and nowhere else.</summary>
    public IReadOnlyList<(string Rule, string Unit)> Planted => planted;

    public Plants Sow()
    {
        var communities = district.Shape.Streets.SelectMany(s => s.Units.Where(u => u[9] == '0')).ToList();
        var villages = district.Shape.Streets.SelectMany(s => s.Units.Where(u => u[9] == '2')).ToList();
        var (street, other) = (district.Shape.Streets[0], district.Shape.Streets[1]);
        Funds(communities);
        Pools(street.Code, other.Code, communities);
        Sums(communities, street.Office);
        Settled(villages);
        Village(villages);
        Papers(communities);
        return this;
    }

    /// <summary>Changes a quarter after it was made public; nothing may be published afterwards.</summary>
    public void Misreport() => Spend("R25", district.Shape.Streets[2].Units[0], StreetPurposes.Training.Code, 1, on: new LocalDate(2026, 6, 30));

    private static AccountKey Account(string unit) => new(unit, StreetFunds.PartyWork, year);

    private void Funds(List<string> at)
    {
        // A fund of its own with a standard for one unit class that only one unit has.
        Mark("R01", at[0]);
        district.Add(Unit.Stream(at[0]), new UnitReclassified(UnitKind.RelocationCommunity, new(2025, 1, 2), "演示"));
        district.Add(Fund.Stream(StreetFunds.Premises), new StandardSet(
            new(2025, 1, 1), "演示", UnitKind.RelocationCommunity, Money.Yuan(1), StandardScope.Each, []));
        Spend("R06", at[1], "fireworks", 1);
        Spend("R07", at[2], StreetPurposes.Reception.Code, 1);
        Spend("R10", at[3], StreetPurposes.Training.Code, 10_000, cover: true);
        Spend("R13", at[4], StreetPurposes.Training.Code, 1, Evidence.None);
        Spend("R20", at[5], StreetPurposes.Training.Code, 2_000, summary: "购置电脑", cover: true);
        Spend("R14", at[6], StreetPurposes.Training.Code, 1, Evidence.Document("演示重复票"));
        Spend(null, at[6], StreetPurposes.Training.Code, 1, Evidence.Document("演示重复票"));
        Spend("R12", at[7], StreetPurposes.Training.Code, 5_000, cover: true, payee: "拆分商户");
        Spend(null, at[7], StreetPurposes.Training.Code, 5_000, cover: true, payee: "拆分商户");
    }

    private void Pools(string street, string other, List<string> at)
    {
        // A pool of another fund: its money lies, and its tier gave too little.
        Mark("R03", street);
        var held = new PoolKey(Holder.Fiscal(street), StreetFunds.ServeMasses, year);
        district.Add(held.Stream, new AppropriationReceived(
            held, FundingTier.District, Money.Yuan(5), new(2026, 1, 5), Paper(VoucherKind.Receipt), "演示"));
        Mark("R02", other);
        var pool = new PoolKey(Holder.Fiscal(other), StreetFunds.Charity, year);
        district.Add(pool.Stream, new AllocationReserved(pool, "X", Money.Yuan(1), new(2026, 1, 6), Paper(VoucherKind.Transfer), "演示"));
        var late = district.Shape.Streets[2].Code;
        Mark("R11", late);
        Document("late-1", late, at[20], "b", new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 1));
        var same = district.Shape.Streets[3].Code;
        Mark("R27", same);
        Document("same-1", same, at[20], "a", new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 3));
    }

    private void Document(string id, string street, string unit, string approver, LocalDate approved, LocalDate paid)
    {
        var pool = new PoolKey(Holder.Fiscal(street), StreetFunds.Charity, year);
        district.Add(Allocation.Stream(id), new AllocationDrafted(
            id, pool, [new(unit, Money.Yuan(1), null)], new(2026, 2, 1), Evidence.None, "演示", "a"));
        district.Add(Allocation.Stream(id), new AllocationApproved(approver, approved));
        district.Add(Allocation.Stream(id), new AllocationDisbursed("c", paid));
    }

    private void Sums(List<string> at, Holder office)
    {
        Mark("R04", at[8]);
        Carried(at[8], StreetFunds.Charity, 2025, new LocalDate(2025, 1, 5));
        Mark("R05", at[9]);
        Carried(at[9], StreetFunds.Charity, 2024, new LocalDate(2026, 10, 5));
        Mark("R08", at[10]);
        Spend(null, at[10], StreetPurposes.StudentAid.Code, 1, fund: StreetFunds.Charity);
        Mark("R09", at[11]);
        Arrive(at[11], StreetFunds.Charity, 10, "T1");
        var taken = new AccountKey(at[11], StreetFunds.Charity, year);
        district.Add(taken.Stream, new AllocationTakenBack(taken, office, "T1", true, "统筹", Money.Yuan(10), day,
            Paper(VoucherKind.Payment, Evidence.None), "收回"));
        Mark("R21", at[12]);
        var transit = new AccountKey(at[12], StreetFunds.Charity, year);
        district.Add(transit.Stream, new AllocationBooked(transit, office, "T2", null, Money.Yuan(1), new(2026, 1, 5), Paper(VoucherKind.Transfer), "拨付"));
        Mark("R22", at[13]);
        var rush = new AccountKey(at[13], StreetFunds.Charity, new(2025));
        Arrive(at[13], StreetFunds.Charity, 10, "T3", rush, new LocalDate(2025, 12, 1));
        district.Add(rush.Stream, Expense(rush, StreetPurposes.StudentAid.Code, 10, Evidence.Document("演示票x"), "资助", new LocalDate(2025, 12, 2), "演示商户"));
        Mark("R23", at[14]);
        Arrive(at[14], "cadre-training", 10, "T4", on: new LocalDate(2026, 9, 1));
        Mark("R24", at[15]);
        Arrive(at[15], StreetFunds.Charity, 1, "T5");
        Spend(null, at[15], StreetPurposes.StudentAid.Code, -1, fund: StreetFunds.Charity);
    }

    private void Settled(List<string> villages)
    {
        Mark("R15", villages[0]);
        Note(villages[0], 1, SettlementMeans.Cash, true, 100, null);
        Note(villages[0], 2, SettlementMeans.Cash, false, 50, null);
        Mark("R16", villages[1]);
        Note(villages[1], 3, SettlementMeans.Transfer, true, 100, AccountOwner.Person);
        Mark("R17", villages[2]);
        Note(villages[2], 4, SettlementMeans.Cash, false, 1_001, null);
    }

    private void Village(List<string> villages)
    {
        var books = new CollectiveKey(villages[3], year);
        Mark("R28", villages[3]);
        district.Add(books.Stream, new DistributionResolved(books, "村决1号",
            [new(DistributionUse.Reserve, Money.Yuan(29)), new(DistributionUse.Members, Money.Yuan(71))], day, Evidence.None, "分配"));
        Mark("R18", villages[5]);
        Let("K1", villages[5], 1, new LocalDate(2026, 12, 31), null);
        Mark("R19", villages[6]);
        Let("K2", villages[6], 100_000, new LocalDate(2026, 12, 31), day);
        Mark("R29", villages[4]);
        district.Add(Debt.Stream("D1"), new DebtIncurred("D1", villages[4], "演示银行", Money.Yuan(1), DebtPurpose.PublicWelfare, null, day, Evidence.None));
    }

    private void Let(string id, string village, long yuan, LocalDate until, LocalDate? due) =>
        district.Add($"contract/{id}", new ContractRegistered(id, village, new ContractTerms(ContractKind.Lease, "厂房", "演示租户",
            new(2026, 1, 1), until, null, null, null), [new(1, due ?? new LocalDate(2026, 3, 1), Money.Yuan(yuan))],
            new(2026, 1, 1), Evidence.None, "出租"));

    private void Papers(List<string> at)
    {
        Mark("R30", at[17]);
        district.Add(Claim.Stream("C1"), new ClaimRecorded("C1", new ClaimTerms("演示", "演示报告", day, "增收", ClaimNature.Increase,
            at[17], [at[17]], new(null, null, "今年"), new(Money.Yuan(3), null, [], false))));
        district.Add(Claim.Stream("C1"), new ClaimReconciled(
            "C1", Money.Yuan(1), day, Instant.FromUtc(2026, 10, 20, 0, 0), ClaimVerdict.Overstated, -Money.Yuan(2), "演示"));
        Mark("R26", at[18]);
        var dues = new DuesKey("P1", year);
        district.Add(Fund.Stream(FundCodes.ReturnedDues), new FundEstablished(FundCodes.ReturnedDues, "党费", "Dues", HolderKind.Dues, new(2025, 1, 1)));
        district.Add(Fund.Stream(FundCodes.ReturnedDues), new DuesRatiosSet(new(2025, 1, 1), "演示", [new(null, 4_000, 5_000)]));
        district.Add(dues.Stream, new DuesCollected(dues, Holder.Dues("P0"), at[18], 8, 10, Money.Yuan(100), new(2026, 8, 16), Paper(VoucherKind.Receipt), "八月党费"));
    }

    private void Mark(string? rule, string unit)
    {
        if (rule is not null)
        {
            planted.Add((rule, unit));
        }
    }

    private void Note(string village, int number, SettlementMeans means, bool isReceipt, long yuan, AccountOwner? owner)
    {
        var holder = Holder.Collective(village);
        district.Add(Settlement.Stream(holder, 2026), new SettlementNoted(holder, village,
            new(VoucherKind.Payment, 2026, number), means, isReceipt, Money.Yuan(yuan), owner, day));
    }

    private void Carried(string unit, string fund, int from, LocalDate on)
    {
        var account = new AccountKey(unit, fund, FiscalYear.Of(on));
        district.Add(account.Stream, new CarriedForward(account, OfficeOf(unit), [new(new FiscalYear(from), Money.Yuan(1))],
            Money.Yuan(1), on, Paper(VoucherKind.Transfer), "上年结转"));
    }

    private void Arrive(string unit, string fund, long yuan, string id, AccountKey? account = null, LocalDate? on = null)
    {
        var (key, arrived) = (account ?? new AccountKey(unit, fund, year), on ?? day);
        district.Add(key.Stream, new AllocationBooked(key, OfficeOf(unit), id, null, Money.Yuan(yuan), arrived, Paper(VoucherKind.Transfer), "拨付"));
        district.Add(key.Stream, new ReceiptConfirmed(key, OfficeOf(unit), id, Money.Yuan(yuan), arrived, Paper(VoucherKind.Receipt), "到账"));
    }

    private void Spend(string? rule, string unit, string purpose, long yuan, Evidence? evidence = null, string summary = "演示",
        bool cover = false, string payee = "演示商户", string? fund = null, LocalDate? on = null)
    {
        Mark(rule, unit);
        var account = fund is null ? Account(unit) : new AccountKey(unit, fund, year);
        if (cover)
        {
            Arrive(unit, account.Fund, yuan, $"cover-{vouchers}");
        }

        district.Add(account.Stream, Expense(account, purpose, yuan, evidence, summary, on ?? day, payee));
    }

    private ExpenditureRecorded Expense(
        AccountKey account, string purpose, long yuan, Evidence? evidence, string summary, LocalDate on, string payee) => new(
            account, OfficeOf(account.Unit), purpose, payee, null, null, null, Money.Yuan(yuan), on, Paper(VoucherKind.Payment, evidence), summary);

    private static Holder OfficeOf(string unit) => Holder.Fiscal($"{unit[..9]}000");

    private Voucher Paper(VoucherKind kind, Evidence? evidence = null) =>
        new(kind, 2026, ++vouchers, evidence ?? Evidence.Document($"演示票p{vouchers}"));
}
