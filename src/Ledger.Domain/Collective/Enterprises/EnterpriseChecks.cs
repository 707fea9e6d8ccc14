using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>The checks about an enterprise that entries and changes share.</summary>
internal static class EnterpriseChecks
{
    public static Refusal? BelongsTo(IBook book, string? enterprise, string village, LocalDate day) =>
        enterprise is null ? null : Of(book, enterprise) switch
        {
            { Exists: false } => new EnterpriseUnknown(enterprise) { Field = "enterprise" },
            { Village: var owner } when owner != village =>
                new EnterpriseOfAnotherVillage(enterprise, owner) { Field = "enterprise" },
            var known when !known.RunsOn(day) => new EnterpriseNotRunning(enterprise, day) { Field = "enterprise" },
            _ => null,
        };

    public static string? ModeOn(IBook book, string? enterprise, LocalDate day) =>
        enterprise is null ? null : Of(book, enterprise).Terms.On(day)?.Mode;

    public static Refusal? Terms(EnterpriseTerms terms) => Checks.First(
        Checks.Filled(terms.NameZh, "nameZh", "企业名称", "name in Chinese"),
        Checks.Filled(terms.Mode, "mode", "经营模式", "operating mode"),
        Checks.Filled(terms.Industry, "industry", "产业", "industry"));

    public static Refusal? Running(Enterprise enterprise, string id, LocalDate day) => enterprise switch
    {
        { Exists: false } => new EnterpriseUnknown(id) { Field = "enterprise" },
        _ when !enterprise.RunsOn(day) => new EnterpriseNotRunning(id, day) { Field = "from" },
        _ => null,
    };

    private static Enterprise Of(IBook book, string enterprise) =>
        book.Read<Enterprise>(Enterprise.Stream(enterprise));
}
