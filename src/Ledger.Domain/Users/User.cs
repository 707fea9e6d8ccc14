using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>A role held over a unit and everything below it, from one day to another, both included.</summary>
public sealed record HeldRole(Role Role, string Unit, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether the role counts on the day.</summary>
    public bool IsInForceOn(LocalDate day) => From <= day && (Until is null || day <= Until);

    /// <summary>Whether there is a day on which both count.</summary>
    public bool Overlaps(LocalDate from, LocalDate? until) =>
        (until is null || From <= until) && (Until is null || from <= Until);
}

/// <summary>A token of a program that acts for the person, limited to one role when one is named.</summary>
public sealed record HeldToken(string Id, string Purpose, Role? Role, LocalDate ExpiresOn);

/// <summary>A person who uses the ledger: the account, the roles held and the tokens made.</summary>
public sealed record User(
    string Id,
    string Login,
    string DisplayName,
    string Unit,
    bool IsDisabled,
    IReadOnlyList<HeldRole> Roles,
    IReadOnlyList<HeldToken> Tokens) : IStreamState<User>
{
    /// <inheritdoc />
    public static string Kind => "user";

    /// <inheritdoc />
    public static User Initial { get; } = new("", "", "", "", false, [], []);

    /// <summary>Records attempts that were refused, when nobody is signed in yet.</summary>
    public static Actor SignInDesk { get; } = new("@sign-in", "登录服务", []);

    /// <summary>Whether the person has an account.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>The key of a person's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>The id behind a login name: names that differ in case or width only are one name.</summary>
    public static string IdOf(string login) =>
        login.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();

    /// <summary>The person as an actor with the roles that count on the day; none while the account is closed.</summary>
    public Actor ActorOn(LocalDate day) => new(Id, DisplayName,
        IsDisabled ? [] : [.. Roles.Where(r => r.IsInForceOn(day)).Select(r => new Grant(r.Role, r.Unit))]);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        UserRegistered f => Initial with { Id = f.Id, Login = f.Login, DisplayName = f.DisplayName, Unit = f.Unit },
        RoleGranted f => this with { Roles = [.. Roles, new HeldRole(f.Role, f.Unit, f.From, f.Until)] },
        RoleRevoked f => this with { Roles = [.. Roles.Where(r => r.Role != f.Role || r.Unit != f.Unit)] },
        UserDisabled => this with { IsDisabled = true },
        UserEnabled => this with { IsDisabled = false },
        CredentialChanged { Change: CredentialChange.Reset } => this with { Tokens = [] },
        CredentialChanged or SignedIn or SignInRefused => this,
        TokenIssued f => this with { Tokens = [.. Tokens, new HeldToken(f.Token, f.Purpose, f.Role, f.ExpiresOn)] },
        TokenRevoked f => this with { Tokens = [.. Tokens.Where(t => t.Id != f.Token)] },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
