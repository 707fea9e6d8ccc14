using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>No decision has the number.</summary>
public sealed record DecisionUnknown(string Id) : Refusal("decision-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的决议。请从决议列表中选择，或先登记决议。",
    $"No decision has the number “{Id}”. Choose one from the list of decisions, or record it first.");

/// <summary>The amount needs a decision and none is named.</summary>
public sealed record DecisionMissing(ApprovalNeed Need) : Refusal("decision-missing", RefusalKind.Rule,
    $"该金额须先集体决议（{Need.Quote}）。请登记决议并填写决议编号。",
    $"This amount needs a decision taken together first ({Need.Quote}). Record the decision and name its number.");

/// <summary>The stages lack one, hold one twice, or are out of order.</summary>
public sealed record DecisionStagesWrong(DecisionProcedure Procedure) : Refusal("decision-stages-wrong",
    RefusalKind.Input,
    $"“{Procedure.Zh()}”须依次办理：{string.Join("、", DecisionStages.Of(Procedure).Select(s => s.Zh()))}，"
    + "每步一个日期，后一步不得早于前一步。请补全或改正日期。",
    $"“{Procedure.En()}” consists of {string.Join(", ", DecisionStages.Of(Procedure).Select(s => s.En()))}, each "
    + "with a date, none before the one before it. Complete or correct the dates.");

/// <summary>Attendance and votes do not add up.</summary>
public sealed record BallotUnclear(Ballot Ballot) : Refusal("ballot-unclear", RefusalKind.Input,
    $"票数不符：应到 {Ballot.Due}、实到 {Ballot.Present}，赞成 {Ballot.For} + 反对 {Ballot.Against} + 弃权 {Ballot.Abstained} "
    + "须等于实到人数，实到不得多于应到。请核对会议记录。",
    $"The votes do not add up: {Ballot.Due} entitled, {Ballot.Present} present; for {Ballot.For}, against "
    + $"{Ballot.Against} and abstained {Ballot.Abstained} must make up those present, who cannot be more than those "
    + "entitled. Check the minutes.");

/// <summary>A decision stands on its minutes.</summary>
public sealed record MinutesMissing() : Refusal("minutes-missing", RefusalKind.Input,
    "缺少会议记录。请上传会议记录扫描件。",
    "The minutes are missing. Upload a scan of them.");

/// <summary>Too few came or agreed (村民委员会组织法 art. 26, or what the fund's rule asks).</summary>
public sealed record DecisionNotPassed(string Id, Ballot Ballot, ApprovalNeed? Need) : Refusal(
    "decision-not-passed", RefusalKind.Rule,
    $"决议 {Id} 未通过：应到 {Ballot.Due}、实到 {Ballot.Present}、赞成 {Ballot.For}。须有三分之二以上应到人员到会、"
    + $"到会人员过半数同意（村民委员会组织法第二十六条{(Need is null ? "" : $"；{Need.Quote}{DecisionShares.Zh(Need)}")}）。"
    + "请重新召开会议并登记新的决议。",
    $"Decision {Id} did not pass: {Ballot.Due} entitled, {Ballot.Present} present, {Ballot.For} for. Two thirds must "
    + "be present and more than half of them agree (Organic Law of Villagers' Committees, art. 26"
    + $"{(Need is null ? "" : $"; {Need.Quote}{DecisionShares.En(Need)}")}). Hold a new meeting and record its decision.");

/// <summary>The decision was taken out of use.</summary>
public sealed record DecisionOutOfUse(string Id) : Refusal("decision-out-of-use", RefusalKind.Conflict,
    $"决议 {Id} 已作废。请改用有效的决议。",
    $"Decision {Id} is out of use. Name one that is in force.");

/// <summary>The decision speaks of another unit, fund or purpose.</summary>
public sealed record DecisionDoesNotFit(string Id, string Unit, string Fund, string? Purpose) : Refusal(
    "decision-does-not-fit", RefusalKind.Rule,
    $"决议 {Id} 是单位 {Unit} 关于资金“{Fund}”{(Purpose is null ? "" : $"用途“{Purpose}”")}的决议，不适用于本笔付款。请改用对应的决议。",
    $"Decision {Id} is of unit {Unit} about fund “{Fund}”{(Purpose is null ? "" : $", purpose “{Purpose}”")} and does "
    + "not cover this payment. Name the decision that does.");

/// <summary>Money is paid after it was decided, never before (先议后付, R11).</summary>
public sealed record PaidBeforeDecided(string Id, LocalDate DecidedOn) : Refusal("paid-before-decided",
    RefusalKind.Rule,
    $"决议 {Id} 于 {DecidedOn:uuuu-MM-dd} 作出，付款日期不得早于决议（先议后付）。请改为该日或之后。",
    $"Decision {Id} was taken on {DecidedOn:uuuu-MM-dd}; money is not paid before it is decided. "
    + "Use that day or a later one.");

/// <summary>The decision must be public before money is paid under it.</summary>
public sealed record DecisionNotPublic(string Id) : Refusal("decision-not-public", RefusalKind.Rule,
    $"决议 {Id} 在付款日尚未公开（两公开之一：决议公开）。请先公开并登记公开日期。",
    $"Decision {Id} was not public on the day of payment (the first of its two publications). "
    + "Publish it and record the day first.");

/// <summary>The threshold asks for a filed decision.</summary>
public sealed record DecisionNotFiled(string Id, ApprovalNeed Need) : Refusal("decision-not-filed", RefusalKind.Rule,
    $"决议 {Id} 在付款日尚未备案（{Need.Quote}）。请先办理备案并登记备案号。",
    $"Decision {Id} was not filed by the day of payment ({Need.Quote}). File it and record the filing number first.");

/// <summary>All payments under a decision stay within its ceiling.</summary>
public sealed record DecisionCeilingExceeded(string Id, Money Left, Money Asked) : Refusal(
    "decision-ceiling-exceeded", RefusalKind.Rule,
    $"决议 {Id} 的额度只剩 {Left} 元，不足 {Asked} 元。请减少金额，或另行决议。",
    $"Decision {Id} has only {Left} yuan left, less than {Asked}. Lower the amount or have another decision taken.");

/// <summary>Money was paid under it, or it is published or filed already.</summary>
public sealed record DecisionInUse(string Id, Money Drawn) : Refusal("decision-in-use", RefusalKind.Conflict,
    $"决议 {Id} 已付款 {Drawn} 元，不能作废。请先冲销其付款。",
    $"Decision {Id} has {Drawn} yuan paid under it and cannot be taken out of use. Reverse those payments first.");

/// <summary>There are two publications, one after the other.</summary>
public sealed record PublicationOutOfTurn() : Refusal("publication-out-of-turn", RefusalKind.Conflict,
    "两公开须依次登记：先决议公开，后实施结果公开，各一次；日期不得早于决议。请核对。",
    "There are two publications, each once and in turn: first the decision, then its result, not before the "
    + "decision was taken. Check them.");

/// <summary>A payment under a decision of this ledger goes by a document, so that its ceiling holds.</summary>
public sealed record DecisionNeedsDocument(string Id) : Refusal("decision-needs-document", RefusalKind.Rule,
    $"依据决议 {Id} 的付款须填写支出审批单，以便核对决议额度。请提交审批，不要直接登记。",
    $"A payment under decision {Id} goes by a payment document, so that its ceiling holds. Submit it for approval.");
