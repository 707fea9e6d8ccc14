using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>No project has the id.</summary>
public sealed record ProjectUnknown(string Project) : Refusal("project-unknown", RefusalKind.NotFound,
    $"没有编号为“{Project}”的项目。请从项目库中选择，或先申报该项目。",
    $"No project has the id “{Project}”. Choose one from the register, or declare it first.");

/// <summary>The project has gone beyond the step.</summary>
public sealed record ProjectPastStep(string StageZh, string StageEn) : Refusal("project-past-step",
    RefusalKind.Conflict,
    $"项目目前是“{StageZh}”，不能再进行此步骤。请刷新后查看最新状态。",
    $"The project is “{StageEn}” now, so this step is not possible. Reload to see its present state.");

/// <summary>A result cannot be made public before the project was accepted.</summary>
public sealed record ProjectNotAccepted() : Refusal("project-not-accepted", RefusalKind.Rule,
    "项目尚未验收合格，不能公示结果。请先登记验收。",
    "The project has not been accepted yet, so its result cannot be made public. Record the acceptance first.");

/// <summary>Progress is a whole percent from 0 to 100.</summary>
public sealed record PercentInvalid() : Refusal("percent-invalid", RefusalKind.Input,
    "进度须为 0 到 100 的整数。请改正后再提交。",
    "Progress is a whole percent from 0 to 100. Correct it and submit again.");

/// <summary>A step lies before the one recorded last.</summary>
public sealed record ProjectStepTooEarly(LocalDate Last) : Refusal("project-step-too-early", RefusalKind.Input,
    $"日期不能早于项目的申报日或上一步骤 {Last:uuuu-MM-dd}。请改正日期。",
    $"The day cannot lie before the project's declaration or last step on {Last:uuuu-MM-dd}. Correct it.");
