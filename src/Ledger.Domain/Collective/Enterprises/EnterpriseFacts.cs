using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>A fact about a village enterprise.</summary>
public abstract record EnterpriseFact : IFact
{
    private protected EnterpriseFact()
    {
    }
}

/// <summary>What an enterprise is called, how it is run and what it does.</summary>
/// <param name="Mode">The operating mode, as in 支部+合作社+公司+农户.</param>
/// <param name="Industry">The industry in words.</param>
public sealed record EnterpriseTerms(string NameZh, string NameEn, string Mode, string Industry);

/// <summary>The village runs the enterprise from the date on.</summary>
public sealed record EnterpriseRegistered(string Id, string Village, EnterpriseTerms Terms, LocalDate From)
    : EnterpriseFact;

/// <summary>The enterprise goes on under other terms from the date on.</summary>
public sealed record EnterpriseChanged(EnterpriseTerms Terms, LocalDate From, string Reason) : EnterpriseFact;

/// <summary>The enterprise ended on the date.</summary>
public sealed record EnterpriseClosed(LocalDate From, string Reason) : EnterpriseFact;
