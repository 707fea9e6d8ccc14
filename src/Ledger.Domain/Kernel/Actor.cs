using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>What a person may do; each grant joins one role with one subtree of units.</summary>
public enum Role
{
    /// <summary>记账员: records and prepares.</summary>
    Recorder,

    /// <summary>审批员: approves or returns what others prepared.</summary>
    Approver,

    /// <summary>出纳/支付员: pays what others approved.</summary>
    Payer,

    /// <summary>审计员: reads everything, writes nothing but findings.</summary>
    Auditor,

    /// <summary>领导: reads.</summary>
    Leader,

    /// <summary>管理员: keeps units, funds, rules and people; records no money.</summary>
    Administrator,
}

/// <summary>A role held over a unit and everything below it.</summary>
public sealed record Grant(Role Role, string Unit);

/// <summary>The person behind a command. The account id is permanent; the display name is for readers.</summary>
public sealed record Actor(string Id, string DisplayName, IReadOnlyList<Grant> Grants);

/// <summary>
/// What the recorder of a command adds to it: the person, the moment given by the database after every lock was
/// taken, and the running numbers handed out in the same transaction. Nothing in the domain makes these itself.
/// </summary>
public sealed record Stamp(Actor By, Instant At, IReadOnlyDictionary<NumberSeries, int> Numbers)
{
    /// <summary>The day of the moment in China, which keeps one time all year round.</summary>
    public LocalDate Today => At.WithOffset(Offset.FromHours(8)).Date;

    /// <summary>The number handed out for the series; asking for one that was not requested is an error.</summary>
    public int Number(NumberSeries series) => Numbers.TryGetValue(series, out var number)
        ? number
        : throw new InvalidOperationException($"No number was requested for {series}.");

    /// <summary>A voucher with the number handed out for its series.</summary>
    /// <param name="after">How many vouchers of the same command and series come before it.</param>
    public Voucher Voucher(
        Holder holder, VoucherKind kind, LocalDate effectiveOn, Evidence evidence, int after = 0) =>
        new(kind, effectiveOn.Year, Number(NumberSeries.Voucher(holder, kind, effectiveOn)) + after, evidence);
}

/// <summary>A gap-free series of running numbers: vouchers per holder, kind and year, and documents.</summary>
/// <param name="Scope">The holder, or the tenant's own documents when empty.</param>
/// <param name="Kind">What is numbered: <c>R</c>, <c>P</c>, <c>T</c> for vouchers, else the document's word.</param>
/// <param name="Year">The year of the series.</param>
public sealed record NumberSeries(string Scope, string Kind, int Year)
{
    /// <summary>The series of a holder's vouchers of one kind and year.</summary>
    public static NumberSeries Voucher(Holder holder, VoucherKind kind, LocalDate effectiveOn) =>
        new(holder.ToString(), Kernel.Voucher.Letter(kind).ToString(), effectiveOn.Year);
}
