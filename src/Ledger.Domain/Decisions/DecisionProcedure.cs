namespace Ledger.Domain.Decisions;

/// <summary>By which procedure a matter was decided together.</summary>
public enum DecisionProcedure
{
    /// <summary>四议两公开: proposal, consultation, deliberation, resolution; the decision and its result made public.</summary>
    FourDiscussions,

    /// <summary>一征三议两公开: opinions sought first, then proposal, consultation and resolution; made public twice.</summary>
    SurveyAndThreeDiscussions,

    /// <summary>集体研究: a meeting of the party committee or office decides; nothing has to be made public.</summary>
    CommitteeMeeting,
}

/// <summary>A stage of a procedure.</summary>
public enum DecisionStage
{
    /// <summary>征求意见: the residents were asked.</summary>
    Survey,

    /// <summary>动议: the branch proposed it.</summary>
    Proposal,

    /// <summary>商议: both committees consulted.</summary>
    Consultation,

    /// <summary>审议: the party members' meeting deliberated.</summary>
    Deliberation,

    /// <summary>决议: the assembly, or its representatives, resolved.</summary>
    Resolution,
}

/// <summary>The stages that procedures consist of.</summary>
public static class DecisionStages
{
    /// <summary>The stages in their order.</summary>
    public static IReadOnlyList<DecisionStage> Of(DecisionProcedure procedure) => procedure switch
    {
        DecisionProcedure.FourDiscussions =>
            [DecisionStage.Proposal, DecisionStage.Consultation, DecisionStage.Deliberation, DecisionStage.Resolution],
        DecisionProcedure.SurveyAndThreeDiscussions =>
            [DecisionStage.Survey, DecisionStage.Proposal, DecisionStage.Consultation, DecisionStage.Resolution],
        DecisionProcedure.CommitteeMeeting => [DecisionStage.Resolution],
        _ => throw new InvalidOperationException($"No stages for procedure {procedure}."),
    };

    /// <summary>Whether the decision must be public before money is paid under it.</summary>
    public static bool IsPublic(DecisionProcedure procedure) => procedure != DecisionProcedure.CommitteeMeeting;
}
