namespace Ledger.Domain.Kernel;

/// <summary>What kind of "no" a refusal is; interfaces map it to a status.</summary>
public enum RefusalKind
{
    /// <summary>The request itself is not well formed.</summary>
    Input,

    /// <summary>The actor may not do this here.</summary>
    Forbidden,

    /// <summary>Something named in the request does not exist.</summary>
    NotFound,

    /// <summary>The document is in a state that does not allow this step.</summary>
    Conflict,

    /// <summary>A money rule or a rule in force forbids it.</summary>
    Rule,

    /// <summary>Not the request's fault: something it needs cannot be had for now.</summary>
    Unavailable,
}

/// <summary>An expected "no": a stable code, and in both languages what was wrong and how to mend it.</summary>
/// <param name="Code">Stable for ever; callers and tests rely on it.</param>
/// <param name="Kind">The kind of "no".</param>
/// <param name="Chinese">The sentence for the reader in Chinese.</param>
/// <param name="English">The same sentence in English.</param>
public abstract record Refusal(string Code, RefusalKind Kind, string Chinese, string English)
{
    /// <summary>The field of the request that was wrong, in its JSON name, or null for the whole request.</summary>
    public string? Field { get; init; }
}
