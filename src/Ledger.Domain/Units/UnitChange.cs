using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>A change of a unit from a date on, ordered by a document; the days before keep what they had.</summary>
public abstract record UnitChange : Command
{
    /// <summary>The unit's code.</summary>
    public abstract string Code { get; init; }

    /// <summary>The first day of the change.</summary>
    public abstract LocalDate From { get; init; }

    /// <summary>The document that orders it (文号).</summary>
    public abstract string DocumentNo { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => UnitChecks.Streams(book, Code);

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Units.Root ?? Code, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            UnitChecks.Alive(book, Code, From, "code"),
            Checks.Filled(DocumentNo, "documentNo", "依据文号", "document number"),
            Judge(book)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Unit.Stream(Code), Fact));

    /// <summary>What is recorded when the change stands.</summary>
    protected abstract UnitFact Fact { get; }

    /// <summary>What hinders this kind of change, or null.</summary>
    protected abstract Refusal? Judge(IBook book);
}
