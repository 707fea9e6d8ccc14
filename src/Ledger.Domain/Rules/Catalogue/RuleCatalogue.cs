namespace Ledger.Domain.Rules.Catalogue;

/// <summary>Every audit rule, R01 to R30, in order.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new R01BelowStandard(),
        new R02TierShareMissing(),
        new R03HeldBack(),
        new R04Idle(),
        new R05CarriedTooLong(),
        new R06Misappropriated(),
        new R07OnForbiddenList(),
        new R08Overspent(),
        new R09ForcedTransfer(),
        new R10WithoutDecision(),
        new R11PaidBeforeApproval(),
        new R12Split(),
        new R13InformalReceipt(),
        new R14PaidTwice(),
        new R15SpentFromReceipts(),
        new R16PersonalAccount(),
        new R17LargeCash(),
        new R18RentOverdue(),
        new R19ContractLapsed(),
        new R20NotBooked(),
        new R21LongOpen(),
        new R22DecemberRush(),
        new R23SlowExecution(),
        new R24WrongSide(),
        new R25NotDisclosed(),
        new R26DuesAstray(),
        new R27IncompatibleDuties(),
        new R28WrongDistribution(),
        new R29Indebted(),
        new R30ClaimOffBook(),
    ];

    /// <summary>The rule of the code, or null.</summary>
    public static Rule? Find(string code) => All.FirstOrDefault(r => r.Card.Code == code);
}
