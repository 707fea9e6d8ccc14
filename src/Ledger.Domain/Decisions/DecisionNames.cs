namespace Ledger.Domain.Decisions;

/// <summary>Procedures and stages in the words of their readers.</summary>
public static class DecisionNames
{
    /// <summary>The procedure in Chinese.</summary>
    public static string Zh(this DecisionProcedure procedure) => procedure switch
    {
        DecisionProcedure.FourDiscussions => "四议两公开",
        DecisionProcedure.SurveyAndThreeDiscussions => "一征三议两公开",
        DecisionProcedure.CommitteeMeeting => "集体研究",
        _ => throw new InvalidOperationException($"No name for procedure {procedure}."),
    };

    /// <summary>The procedure in English.</summary>
    public static string En(this DecisionProcedure procedure) => procedure switch
    {
        DecisionProcedure.FourDiscussions => "four discussions, two publications",
        DecisionProcedure.SurveyAndThreeDiscussions => "survey, three discussions, two publications",
        DecisionProcedure.CommitteeMeeting => "committee meeting",
        _ => throw new InvalidOperationException($"No name for procedure {procedure}."),
    };

    /// <summary>The stage in Chinese.</summary>
    public static string Zh(this DecisionStage stage) => stage switch
    {
        DecisionStage.Survey => "征求意见",
        DecisionStage.Proposal => "动议",
        DecisionStage.Consultation => "商议",
        DecisionStage.Deliberation => "审议",
        DecisionStage.Resolution => "决议",
        _ => throw new InvalidOperationException($"No name for stage {stage}."),
    };

    /// <summary>The stage in English.</summary>
    public static string En(this DecisionStage stage) => stage switch
    {
        DecisionStage.Survey => "survey",
        DecisionStage.Proposal => "proposal",
        DecisionStage.Consultation => "consultation",
        DecisionStage.Deliberation => "deliberation",
        DecisionStage.Resolution => "resolution",
        _ => throw new InvalidOperationException($"No name for stage {stage}."),
    };
}
