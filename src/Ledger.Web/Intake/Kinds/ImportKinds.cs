namespace Ledger.Web.Intake.Kinds;

/// <summary>The registers that can be taken in.</summary>
public static class ImportKinds
{
    /// <summary>All of them, in the order in which pages offer them.</summary>
    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new ExpenditureRows(), new AllocationRows(), new IncomeRows(), new DuesRows(), new ContributionRows(), new OpeningRows(),
    ];

    /// <summary>The register of that code, or null.</summary>
    public static ImportKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}
