using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>
/// A request to change the book. It says which streams it reads, which numbers it needs and whose permission; the
/// recorder locks, loads and numbers, and then asks <see cref="Decide"/>. A command never reads a clock or a store.
/// </summary>
public abstract record Command
{
    /// <summary>
    /// Streams to be read before anything is locked, when the permission or the streams depend on what they say.
    /// </summary>
    public virtual IReadOnlyList<string> Anchors => [];

    /// <summary>
    /// Every stream the decision reads, locked until it is recorded. The entry the command works on is known here, but
    /// not yet whether it has been reversed.
    /// </summary>
    public virtual IReadOnlyList<string> Streams(IBook book) => Anchors;

    /// <summary>The number series to draw from, in the same transaction.</summary>
    public virtual IReadOnlyList<NumberSeries> Numbers(IBook book) => [];

    /// <summary>How many numbers in a row are drawn from a series; they are asked for from the first one on.</summary>
    public virtual int Draws(IBook book, NumberSeries series) => 1;

    /// <summary>The earlier voucher entry this command works on, when it reverses or corrects one.</summary>
    public virtual VoucherPlace? Original => null;

    /// <summary>The holder whose cash vouchers the decision looks at, when it does.</summary>
    public virtual Holder? CashOf => null;

    /// <summary>The holders and business dates that must lie in an open period.</summary>
    public virtual IReadOnlyList<PeriodDay> Days(IBook book) => [];

    /// <summary>
    /// Whether the command closes the periods of its days, or opens them; it then waits until nobody records into them.
    /// </summary>
    public virtual bool ClosesDays => false;

    /// <summary>The role and unit the actor must hold, or a refusal when the request names nothing known.</summary>
    public abstract Access Access(IBook book);

    /// <summary>Facts or a refusal, from the states in the book alone.</summary>
    public abstract Decision Decide(IBook book, Stamp stamp);
}

/// <summary>Who may do it: any of the roles, over the unit.</summary>
public sealed record Access(string Unit, params IReadOnlyList<Role> Roles)
{
    /// <summary>The person who may do it without a role, because it is that person's own affair.</summary>
    public string? OrPerson { get; init; }

    /// <summary>Nobody but the person.</summary>
    public static Access Own(string person) => new("") { OrPerson = person };
}

/// <summary>An entry found by its voucher number in one stream.</summary>
public sealed record VoucherPlace(string Stream, VoucherNumber Voucher);

/// <summary>An entry as recorded, and whether it has been reversed.</summary>
public sealed record RecordedEntry(FactPlace Place, IMoneyFact Fact, bool IsReversed);

/// <summary>A business date on a holder's books.</summary>
public readonly record struct PeriodDay(Holder Holder, LocalDate Day);
