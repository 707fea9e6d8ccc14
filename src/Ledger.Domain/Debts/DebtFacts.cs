using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Debts;

/// <summary>What money was borrowed for.</summary>
public enum DebtPurpose
{
    /// <summary>经营.</summary>
    Business,

    /// <summary>公益; it must not be borrowed for (农村集体经济组织财务制度 art. 15).</summary>
    PublicWelfare,
}

/// <summary>A village took on a debt; the register of debts, beside the journal.</summary>
public sealed record DebtIncurred(
    string Id, string Village, string Lender, Money Amount, DebtPurpose Purpose, string? DecisionNo,
    LocalDate EffectiveOn, Evidence Evidence) : IFact;

/// <summary>A part of a debt was paid back.</summary>
public sealed record DebtRepaid(string Id, Money Amount, LocalDate EffectiveOn, Evidence Evidence) : IFact;
