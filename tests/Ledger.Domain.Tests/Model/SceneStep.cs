using Ledger.Domain.Kernel;

namespace Ledger.Domain.Tests.Model;

/// <summary>One step of a random scene.</summary>
public abstract record SceneStep
{
    private SceneStep()
    {
    }

    /// <summary>A person asks for a command.</summary>
    public sealed record Ask(Command Command, Actor By) : SceneStep;

    /// <summary>A month of a holder's books is closed.</summary>
    public sealed record Close(Holder Holder, int Year, int Month) : SceneStep;

    /// <summary>A closed month is opened again.</summary>
    public sealed record Reopen(Holder Holder, int Year, int Month) : SceneStep;
}
