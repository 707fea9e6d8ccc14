using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>No contract has the id.</summary>
public sealed record ContractUnknown(string Contract) : Refusal("contract-unknown", RefusalKind.NotFound,
    $"没有编号为“{Contract}”的合同。请从合同台账中选择，或先登记该合同。",
    $"No contract has the id “{Contract}”. Choose one from the register, or register it first.");

/// <summary>The contract is another village's.</summary>
public sealed record ContractOfAnotherVillage(string Contract, string Village) : Refusal(
    "contract-of-another-village", RefusalKind.Rule,
    $"合同“{Contract}”属于单位 {Village}。请改选本村的合同，或登记到该村账上。",
    $"Contract “{Contract}” belongs to unit {Village}. Choose one of this village, or use that village's books.");

/// <summary>The contract has no payment of that number.</summary>
public sealed record InstalmentUnknown(string Contract, int Instalment) : Refusal("instalment-unknown",
    RefusalKind.Rule,
    $"合同“{Contract}”没有第 {Instalment} 期。请核对合同的付款计划。",
    $"Contract “{Contract}” has no instalment {Instalment}. Look at its payment schedule.");

/// <summary>An instalment was named without the contract it belongs to.</summary>
public sealed record InstalmentWithoutContract() : Refusal("instalment-without-contract", RefusalKind.Input,
    "填写了期次却没有填写合同编号。请填写合同编号，或清空期次。",
    "An instalment is named without a contract. Name the contract, or leave the instalment empty.");

/// <summary>The last day of the contract lies before its first.</summary>
public sealed record ContractDatesInvalid(LocalDate From, LocalDate Until) : Refusal("contract-dates-invalid",
    RefusalKind.Input,
    $"合同止日 {Until:uuuu-MM-dd} 早于起日 {From:uuuu-MM-dd}。请改正日期。",
    $"The contract's last day {Until:uuuu-MM-dd} lies before its first day {From:uuuu-MM-dd}. Correct the dates.");

/// <summary>The payments are not a schedule: none, out of order, or an amount that is not positive.</summary>
public sealed record ScheduleInvalid() : Refusal("schedule-invalid", RefusalKind.Input,
    "付款计划至少要有一期，每期金额大于零，到期日按先后排列。请改正首期到期日、金额或合同止日。",
    "A payment schedule has at least one payment, each of an amount above zero and in the order of its due days. "
    + "Correct the first due day, the amount or the last day.");

/// <summary>An amendment changes what was due before it.</summary>
public sealed record PaymentBeforeAmendment(LocalDate From) : Refusal("payment-before-amendment", RefusalKind.Rule,
    $"变更只能改 {From:uuuu-MM-dd} 起到期的各期，以前到期的保持不变。请改正首期到期日。",
    $"An amendment changes only payments due from {From:uuuu-MM-dd} on; earlier ones stay. Correct the first due day.");

/// <summary>The contract has ended already, or does not hold on the day.</summary>
public sealed record ContractNotRunning(string Contract, LocalDate Day) : Refusal("contract-not-running",
    RefusalKind.Conflict,
    $"合同“{Contract}”在 {Day:uuuu-MM-dd} 尚未签订或已经终止。请核对日期，或另行登记新合同。",
    $"Contract “{Contract}” is not signed yet or has ended on {Day:uuuu-MM-dd}. Check the day or register a new one.");
