using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>A resolution needs at least one share, each use at most once.</summary>
public sealed record DistributionSharesInvalid() : Refusal("distribution-shares-invalid", RefusalKind.Input,
    "分配决议至少要有一项，且每种用途只能出现一次。请核对各项。",
    "A resolution needs at least one share and names each use once. Check the shares.");

/// <summary>A later use is served before an earlier one (农村集体经济组织财务制度 art. 28).</summary>
public sealed record DistributionOutOfOrder(string StepZh, string StepEn) : Refusal("distribution-out-of-order",
    RefusalKind.Rule,
    $"收益分配须依次：弥补以前年度亏损、提取公积公益金、向成员分配、其他。{StepZh}。",
    "A result is distributed in this order: losses of earlier years, common reserve, members, others. "
    + $"{StepEn}.");

/// <summary>More is distributed than the result on the day and every later one.</summary>
public sealed record DistributionExceedsResult(Money Result, Money Asked) : Refusal("distribution-exceeds-result",
    RefusalKind.Rule,
    $"可分配收益只有 {Result} 元，不足 {Asked} 元（业务日及其后每一日）。请减少分配金额，或先登记收入。",
    $"Only {Result} yuan of result can be distributed, less than {Asked} (on the day and every later one). "
    + "Lower the shares or record the income first.");

/// <summary>The resolution is recorded already.</summary>
public sealed record DistributionAlreadyResolved(string DecisionNo) : Refusal("distribution-already-resolved",
    RefusalKind.Conflict,
    $"决议“{DecisionNo}”已登记。要更正请先撤回原决议。",
    $"Resolution “{DecisionNo}” is recorded already. Withdraw it first to correct it.");

/// <summary>No such resolution stands on the day.</summary>
public sealed record DistributionUnknown(string DecisionNo, LocalDate Day) : Refusal("distribution-unknown",
    RefusalKind.NotFound,
    $"{Day:uuuu-MM-dd} 及之前没有编号为“{DecisionNo}”的分配决议。请核对决议编号和日期。",
    $"No resolution has the number “{DecisionNo}” by {Day:uuuu-MM-dd}. Check the number and the date.");

/// <summary>A part of the resolution is paid, so it cannot be withdrawn.</summary>
public sealed record DistributionAlreadyPaid(string DecisionNo) : Refusal("distribution-already-paid",
    RefusalKind.Rule,
    $"决议“{DecisionNo}”已有支付，不能撤回。请先冲销相应的支付。",
    $"A part of resolution “{DecisionNo}” is paid. Reverse the payments first.");

/// <summary>A loss is covered by the resolution itself; there is nothing to pay.</summary>
public sealed record LossCoverIsNotPaid() : Refusal("loss-cover-is-not-paid", RefusalKind.Input,
    "弥补亏损不涉及付款，决议登记后即完成。请选择其他用途。",
    "Covering a loss moves no money; the resolution completes it. Choose another use.");

/// <summary>Less of the share is unpaid than is asked for.</summary>
public sealed record DistributionShareExceeded(Money Unpaid, Money Asked) : Refusal("distribution-share-exceeded",
    RefusalKind.Rule,
    $"该项已决议未支付的只有 {Unpaid} 元，不足 {Asked} 元。请减少金额，或先登记分配决议。",
    $"Only {Unpaid} yuan are resolved and unpaid for this use, less than {Asked}. "
    + "Lower the amount or record a resolution first.");
