using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>A log takes another key: whoever has the earlier policy still verifies while both sign, and not after.</summary>
public sealed class KeyChangeTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task both_keys_sign_until_the_earlier_one_is_given_up()
    {
        await using var attempt = await template.Copy();
        var (earlier, old) = (attempt.Policy, Key(attempt));
        LogKeys.Order(attempt.Log, attempt.Settings.OriginOf(Desk.Tenant), "每年更换（演示）");
        await attempt.Seal();
        var fresh = Key(attempt);
        var told = Assert.Single(await Told(attempt, LeafKind.KeyRotation));
        Assert.Equal((old.ToString(), fresh.ToString()), (told["old"].GetString(), told["new"].GetString()));
        Assert.NotEqual(old, fresh);

        var later = attempt.Paper(await File.ReadAllTextAsync(attempt.Log.Policy, Ct));
        foreach (var policy in new[] { earlier, later })
        {
            attempt.Policy = policy;
            Demand(0, await attempt.Live(template.Notes.Earlier));
            await attempt.Export();
            Demand(0, attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest)));
        }

        LogKeys.GiveUpOld(attempt.Log);
        await Pay(attempt, 41);
        await attempt.Export();
        attempt.Policy = later;
        Demand(0, attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest)));
        attempt.Policy = earlier;
        TamperTests.Demand(attempt.Verify(), 22, "checkpoint", "no log key of the policy has signed it");
    }

    [Fact]
    public async Task what_the_earlier_key_signs_afterwards_is_no_checkpoint_of_the_log()
    {
        await using var attempt = await template.Copy();
        var stolen = attempt.Paper(await File.ReadAllTextAsync(attempt.Log.Key, Ct));
        LogKeys.Order(attempt.Log, attempt.Settings.OriginOf(Desk.Tenant), "密钥外泄（演示）");
        await attempt.Seal();
        attempt.Policy = attempt.Paper(await File.ReadAllTextAsync(attempt.Log.Policy, Ct));
        await attempt.Export();
        using var thief = SigningKey.Open(stolen, attempt.Settings.OriginOf(Desk.Tenant));
        string? forged = null;
        attempt.Forge("checkpoint", note => forged = thief.Sign(Checkpoint.Parse(SignedNote.Parse(note)!.Text)!).ToString());
        TamperTests.Demand(attempt.Verify(), 22, "checkpoint", "another was given up");
        await attempt.Tamper($"update audit.checkpoint set note = '{forged}' where size = (select max(size) from audit.checkpoint)");
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 22, "checkpoint", "another was given up");
    }

    [Theory]
    [InlineData("before the files were exchanged")]
    [InlineData("between the two")]
    public async Task a_sealer_stopped_while_it_takes_a_key_goes_on(string stopped)
    {
        await using var attempt = await template.Copy();
        LogKeys.Order(attempt.Log, attempt.Settings.OriginOf(Desk.Tenant), "每年更换（演示）");
        await attempt.Seal();
        var fresh = Key(attempt);
        File.Move(attempt.Log.Key, attempt.Log.NextKey);
        if (stopped != "between the two")
        {
            File.Move(attempt.Log.OldKey, attempt.Log.Key);
        }

        await Pay(attempt, 42);
        Assert.Equal(fresh, Key(attempt));
        Assert.False(File.Exists(attempt.Log.NextKey));
        Assert.Single(await Told(attempt, LeafKind.KeyRotation));
        Demand(0, await attempt.Live(template.Notes.Latest));
    }

    private static async Task Pay(TamperCase attempt, long yuan)
    {
        using (var desk = new Desk(attempt.Address))
        {
            await new SmallBook(desk).Pay(yuan, new(2026, 5, 7));
        }

        await attempt.Seal();
    }

    private static VerifierKey Key(TamperCase attempt)
    {
        using var key = SigningKey.Open(attempt.Log.Key, attempt.Settings.OriginOf(Desk.Tenant));
        return key.Verifier;
    }

    private static async Task<IReadOnlyList<NoticeLeaf>> Told(TamperCase attempt, string kind) =>
        [.. (await attempt.Leaves()).OfType<NoticeLeaf>().Where(l => l.Kind == kind)];

    private static void Demand(int exit, Answer answer) => Assert.True(answer.Exit == exit, answer.ToString());
}
