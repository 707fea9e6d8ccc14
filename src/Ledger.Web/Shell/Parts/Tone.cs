namespace Ledger.Web.Shell.Parts;

/// <summary>How good or bad something is. The colour of a tone never stands without words.</summary>
public enum Tone
{
    /// <summary>Nothing to say; silent.</summary>
    Neutral,

    /// <summary>In order.</summary>
    Good,

    /// <summary>Wants attention.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Bad,

    /// <summary>Worth knowing.</summary>
    Note,
}
