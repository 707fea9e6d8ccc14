using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>Registers an enterprise of a village; its income can name it from the date on.</summary>
public sealed record RegisterEnterprise(string Village, EnterpriseTerms Terms, LocalDate From) : Command
{
    private NumberSeries Series => new(Holder.Collective(Village).ToString(), Enterprise.Kind, From.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Village, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(Checks.Known(book, Village), EnterpriseChecks.Terms(Terms)) is { } refusal)
        {
            return refusal;
        }

        var id = $"{Village}-{From.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(Enterprise.Stream(id),
            new EnterpriseRegistered(id, Village, Terms, From))]) { Id = id };
    }
}
