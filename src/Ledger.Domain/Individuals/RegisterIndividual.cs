using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Individuals;

/// <summary>
/// Gives a natural person a number under which a unit pays or is paid. The name is sealed before it comes here.
/// </summary>
public sealed record RegisterIndividual(string Unit, SealedText Name, LocalDate On) : Command
{
    private NumberSeries Series => new(Unit, Individual.Kind, On.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Name.Key.Length == 0)
        {
            throw new InvalidOperationException("A name must be sealed before it is recorded.");
        }

        if (Checks.First(
                Checks.Existing(book, Unit, On),
                On > stamp.Today ? new DateInFuture(stamp.Today) { Field = "on" } : null) is { } refusal)
        {
            return refusal;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{Unit}-{On.Year}-{stamp.Number(Series)}");
        return new Decision.Accepted(
            [new Written(Individual.Stream(id), new IndividualRegistered(id, Unit, Name, On))]) { Id = id };
    }
}
