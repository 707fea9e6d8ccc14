using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>Spending and keeping within an account.</summary>
public sealed partial class NaiveLedger
{
    private readonly Dictionary<AccountKey, Holder> keepers = [];
    private readonly Dictionary<(AccountKey Account, string Voucher), KeptSum> holds = [];
    private readonly Dictionary<(AccountKey Account, string Voucher), Payment> payments = [];
    private readonly Dictionary<(AccountKey Account, string Voucher), LocalDate> accountDays = [];

    private sealed record Payment(string Purpose, string? Hold, long Fen)
    {
        public bool IsReversed { get; set; }
    }

    private sealed record KeptSum(long Left, string Purpose, LocalDate Since);

    /// <summary>The accounts that money was ever paid to.</summary>
    public IReadOnlyCollection<AccountKey> Accounts => keepers.Keys;

    /// <summary>The vouchers of accounts and their days.</summary>
    public IEnumerable<(AccountKey Account, string Voucher, LocalDate Day)> AccountVouchers =>
        accountDays.Select(v => (v.Key.Account, v.Key.Voucher, v.Value));

    /// <summary>The payments that were not reversed.</summary>
    public IEnumerable<(AccountKey Account, string Voucher, LocalDate Day)> OpenPayments =>
        payments.Where(p => !p.Value.IsReversed).Select(p => (p.Key.Account, p.Key.Voucher, accountDays[p.Key]));

    /// <summary>The holds with something left, and what.</summary>
    public IEnumerable<(AccountKey Account, string Voucher, long Left, LocalDate Since)> OpenHolds =>
        holds.Where(h => h.Value.Left > 0).Select(h => (h.Key.Account, h.Key.Voucher, h.Value.Left, h.Value.Since));

    /// <summary>The most that an account can spend on the day.</summary>
    public long Spendable(AccountKey account, LocalDate day) =>
        keepers.ContainsKey(account) ? Least(In(account, "available"), day) : 0;

    private ModelAnswer Spend(RecordExpenditure c, Actor by)
    {
        var (account, fen, day, purpose) = (c.Account, c.Amount.Fen, c.EffectiveOn, c.Purpose);
        var text = Blank(c.Payee) || Blank(c.Summary);
        if ((AccountRefused(account, fen, day, purpose, text, by)
            ?? (c.Hold is { } h ? HoldRefused(account, h.ToString(), purpose, fen, day)
                : Spendable(account, day) < fen ? "expenditure-exceeds-available" : null)) is { } no)
        {
            return No(no);
        }

        var hold = c.Hold?.ToString();
        var voucher = OtherInAccount(account, NextVoucher(keepers[account], 'P', day), day);
        Move(In(account, hold is null ? "available" : "held"), In(account, $"spent:{purpose}"), day, fen);
        payments[(account, voucher)] = new Payment(purpose, hold, fen);
        if (hold is not null)
        {
            holds[(account, hold)] = holds[(account, hold)] with { Left = holds[(account, hold)].Left - fen };
        }

        return DoneUnder(voucher);
    }

    private ModelAnswer Hold(PlaceHold c, Actor by)
    {
        var (account, fen, day) = (c.Account, c.Amount.Fen, c.EffectiveOn);
        if ((AccountRefused(account, fen, day, c.Purpose, Blank(c.Summary), by)
            ?? (Spendable(account, day) < fen ? "expenditure-exceeds-available" : null)) is { } no)
        {
            return No(no);
        }

        var voucher = OtherInAccount(account, NextVoucher(keepers[account], 'T', day), day);
        Move(In(account, "available"), In(account, "held"), day, fen);
        holds[(account, voucher)] = new KeptSum(fen, c.Purpose, day);
        return DoneUnder(voucher);
    }

    private ModelAnswer Release(ReleaseHold c, Actor by)
    {
        var (account, day, place) = (c.Account, c.EffectiveOn, (c.Account, c.Hold.ToString()));
        var hold = holds.GetValueOrDefault(place);
        if (FirstOf(
            (!May(by, Role.Recorder, account.Unit), "not-permitted"),
            (IsClosed(KeeperOf(account), day), "period-closed"),
            (keepers.ContainsKey(account) && IsAhead(day), "date-in-future"),
            (hold is not { Left: > 0 }, "hold-unknown"),
            (day.Year != account.Year.Value, "date-outside-year"),
            (day < hold?.Since, "hold-does-not-fit"),
            (Blank(c.Reason), "text-missing")) is { } no)
        {
            return No(no);
        }

        Move(In(account, "held"), In(account, "available"), day, hold!.Left);
        holds[place] = hold with { Left = 0 };
        return DoneUnder(OtherInAccount(account, NextVoucher(keepers[account], 'T', day), day));
    }

    private ModelAnswer Unspend(ReverseExpenditure c, Actor by)
    {
        var (account, day, place) = (c.Account, c.EffectiveOn, (c.Account, c.Voucher.ToString()));
        var payment = payments.GetValueOrDefault(place);
        if (FirstOf(
            (!May(by, Role.Recorder, account.Unit), "not-permitted"),
            (IsClosed(KeeperOf(account), day), "period-closed"),
            (keepers.ContainsKey(account) && IsAhead(day), "date-in-future"),
            (!accountDays.ContainsKey(place), "entry-unknown"),
            (payment?.IsReversed == true, "entry-already-reversed"),
            (day < accountDays.GetValueOrDefault(place), "reversal-before-entry"),
            (day.Year != account.Year.Value, "date-outside-year"),
            (Blank(c.Reason), "text-missing"),
            (payment is null, "entry-unknown")) is { } no)
        {
            return No(no);
        }

        payment!.IsReversed = true;
        var back = In(account, payment.Hold is null ? "available" : "held");
        Move(In(account, $"spent:{payment.Purpose}"), back, day, payment.Fen);
        if (payment.Hold is { } key)
        {
            var hold = holds[(account, key)];
            var since = hold.Left > 0 && hold.Since > day ? hold.Since : day;
            holds[(account, key)] = hold with { Left = hold.Left + payment.Fen, Since = since };
        }

        return DoneUnder(OtherInAccount(account, NextVoucher(keepers[account], 'P', day), day));
    }

    private string? AccountRefused(
        AccountKey account, long fen, LocalDate day, string purpose, bool textMissing, Actor by) => FirstOf(
        (!May(by, Role.Recorder, account.Unit), "not-permitted"),
        (IsClosed(KeeperOf(account), day), "period-closed"),
        (keepers.ContainsKey(account) && IsAhead(day), "date-in-future"),
        (!Knows(account.Unit), "unit-unknown"),
        (!ModelWorld.Funds.ContainsKey(account.Fund), "fund-unknown"),
        (fen <= 0, "amount-not-positive"),
        (day.Year != account.Year.Value, "date-outside-year"),
        (textMissing, "text-missing"),
        (purpose == ModelWorld.Wages, "purpose-forbidden"),
        (!ModelWorld.Allowed.Contains(purpose), "purpose-not-allowed"),
        (!keepers.ContainsKey(account), "account-empty"));

    private string? HoldRefused(AccountKey account, string voucher, string purpose, long fen, LocalDate day)
    {
        var hold = holds.GetValueOrDefault((account, voucher));
        return FirstOf(
            (hold is not { Left: > 0 }, "hold-unknown"),
            (hold?.Purpose != purpose || day < hold?.Since, "hold-does-not-fit"),
            (hold?.Left < fen, "hold-exceeded"));
    }

    private Holder? KeeperOf(AccountKey account) =>
        keepers.TryGetValue(account, out var holder) ? holder : null;

    private BalanceKey In(AccountKey account, string of) =>
        new(keepers[account].ToString(), account.Unit, account.Fund, account.Year.Value, of);

    private string OtherInAccount(AccountKey account, string voucher, LocalDate day)
    {
        accountDays[(account, voucher)] = day;
        return voucher;
    }
}
