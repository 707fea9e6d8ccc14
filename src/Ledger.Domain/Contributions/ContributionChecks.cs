using Ledger.Domain.Kernel;

namespace Ledger.Domain.Contributions;

/// <summary>Whether what is said about a contribution holds together.</summary>
internal static class ContributionChecks
{
    public static Refusal? Terms(ContributionTerms terms) => Checks.First(
        terms.Contributors.Count == 0 || terms.Contributors.Any(c => c.Count < 1 || string.IsNullOrWhiteSpace(c.Name))
            ? new ContributorsInvalid { Field = "contributors" }
            : null,
        terms.Contributors.Any(c => c.Amount is { IsPositive: false })
            ? new AmountNotPositive { Field = "contributors" }
            : null,
        terms.Total is { IsPositive: false } ? new AmountNotPositive { Field = "total" } : null,
        terms.Leveraged is { IsPositive: false } ? new AmountNotPositive { Field = "leveraged" } : null,
        terms.Kind == ContributionKind.Cash ? Cash(terms) : Goods(terms));

    private static Refusal? Cash(ContributionTerms terms) => terms.Total switch
    {
        null => new CashWithoutAmount { Field = "total" },
        { } total => AddsUp(terms, total),
    };

    private static Refusal? Goods(ContributionTerms terms) =>
        terms.Total is { } total
            ? Checks.First(
                string.IsNullOrWhiteSpace(terms.ConversionBasis)
                    ? new ConversionBasisMissing { Field = "conversionBasis" }
                    : null,
                AddsUp(terms, total))
            : null;

    // All shares known: they are the whole. Some unknown: something is left for those.
    private static ContributorsDoNotAddUp? AddsUp(ContributionTerms terms, Money total)
    {
        var shares = Money.Sum(terms.Contributors.Select(c => c.Amount ?? Money.Zero));
        var fits = terms.Contributors.All(c => c.Amount is not null) ? shares == total : shares < total;
        return fits ? null : new ContributorsDoNotAddUp(total, shares) { Field = "contributors" };
    }
}
