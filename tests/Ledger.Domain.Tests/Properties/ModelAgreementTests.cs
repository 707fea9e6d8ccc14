using CsCheck;
using Ledger.Domain.Tests.Model;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>The rules against a second, naive telling of them.</summary>
public sealed class ModelAgreementTests
{
    private static readonly string[] rules =
    [
        ModelAnswer.Accepted, "not-permitted", "period-closed", "unit-unknown", "fund-unknown",
        "fund-of-another-holder", "amount-not-positive", "date-outside-year", "text-missing", "entry-unknown",
        "entry-already-reversed", "reversal-before-entry", "pool-exceeded", "allocation-without-lines",
        "unit-ended", "unit-of-another-office", "unit-twice", "allocation-unknown", "wrong-step", "same-person",
        "step-before-earlier", "line-unknown", "line-already-confirmed", "account-of-another-holder",
        "expenditure-exceeds-available", "account-empty", "purpose-forbidden", "purpose-not-allowed",
        "date-in-future", "hold-unknown", "hold-does-not-fit", "hold-exceeded",
    ];

    /// <summary>120 scenes of 200 commands: 24 000 commands, every answer, number and balance compared.</summary>
    [Fact]
    public void the_rules_and_a_naive_model_agree_after_every_command() =>
        Gen.ULong.Array[200].Sample(Agree, iter: 120, threads: 1);

    [Fact]
    public void they_agree_in_one_long_scene_too() =>
        Gen.ULong.Array[1_500].Sample(Agree, iter: 2, threads: 1);

    /// <summary>Guards the generator: a scene that never meets a rule proves nothing about it.</summary>
    [Fact]
    public void random_scenes_meet_every_rule_of_the_model()
    {
        var answers = new HashSet<string>();
        for (var scene = 0UL; scene < 20; scene++)
        {
            var seeds = Enumerable.Range(1, 300).Select(n => (scene * 1_000) + (ulong)n);
            answers.UnionWith(RandomScene.Play(seeds).Answers.Keys);
        }

        Assert.Empty(rules.Except(answers));
    }

    private static void Agree(ulong[] seeds)
    {
        var scene = new RandomScene();
        foreach (var seed in seeds)
        {
            var (step, model, real) = scene.Next(seed);
            Assert.True(model == real, $"{step}\nmodel: {model}\nrules: {real}");
            Assert.Equal(scene.Model.Balances, scene.Balances);
        }
    }
}
