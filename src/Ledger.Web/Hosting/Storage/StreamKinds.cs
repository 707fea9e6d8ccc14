using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Banking;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Decisions;
using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Dues;
using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Ledger.Domain.Parties;
using Ledger.Domain.Payments;
using Ledger.Domain.Periods;
using Ledger.Domain.Individuals;
using Ledger.Domain.Pools;
using Ledger.Domain.Projects;
using Ledger.Domain.Settlements;
using Ledger.Domain.Units;
using Ledger.Domain.Users;

namespace Ledger.Web.Hosting.Storage;

/// <summary>The kinds of streams: the first segment of a key decides which state its facts fold into.</summary>
public static class StreamKinds
{
    private static readonly Dictionary<string, (Type Type, IStreamState Initial)> kinds = new(
    [
        Kind<Unit>(), Kind<PartyOrg>(), Kind<Fund>(), Kind<Pool>(), Kind<Allocation>(), Kind<FundAccount>(),
        Kind<User>(), Kind<Individual>(),
        Kind<CollectiveBooks>(), Kind<Enterprise>(), Kind<Contract>(), Kind<Project>(),
        Kind<DuesYear>(),
        Kind<Contribution>(),
        Kind<BookPeriod>(),
        Kind<BankAccount>(),
        Kind<Claim>(),
        Kind<ImportedFile>(),
        Kind<Payment>(), Kind<DecisionRecord>(), Kind<CorrectionCase>(), Kind<SourcePaper>(),
        Kind<RuleParameters>(), Kind<ReviewedHits>(), Kind<Finding>(), Kind<PublishedPeriod>(),
        Kind<Settlement>(), Kind<Debt>(),
    ]);

    /// <summary>The kinds whose streams are reference data, kept in memory and loaded again when they change.</summary>
    public static IReadOnlyList<string> Reference { get; } = [Unit.Kind, PartyOrg.Kind, Fund.Kind];

    /// <summary>Whether the stream is reference data.</summary>
    public static bool IsReference(string stream) => Reference.Contains(Of(stream));

    /// <summary>Every kind with its state type.</summary>
    public static IEnumerable<(string Kind, Type State)> All => kinds.Select(k => (k.Key, k.Value.Type));

    /// <summary>The kind of a stream by its key.</summary>
    public static string Of(string stream) => stream[..stream.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The state of a stream before its first fact.</summary>
    public static IStreamState InitialOf(string stream) => kinds[Of(stream)].Initial;

    private static KeyValuePair<string, (Type, IStreamState)> Kind<TState>()
        where TState : class, IStreamState<TState> => new(TState.Kind, (typeof(TState), TState.Initial));
}
