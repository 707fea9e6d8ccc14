using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>Why a credential changed; the credential itself is never recorded.</summary>
public enum CredentialChange
{
    /// <summary>The password was set together with the account.</summary>
    Set,

    /// <summary>The person chose another password.</summary>
    Changed,

    /// <summary>An administrator set another password; sessions and tokens of the person ended.</summary>
    Reset,
}

/// <summary>Why somebody was not let in.</summary>
public enum SignInFault
{
    WrongPassword,
    LockedOut,
    Disabled,
}

/// <summary>A fact about a person who uses the ledger.</summary>
public abstract record UserFact : IFact
{
    private protected UserFact()
    {
    }
}

/// <summary>The person has an account; the administrators of the unit keep it.</summary>
/// <param name="Id">Permanent, and never given to another person.</param>
/// <param name="Login">The name typed to sign in, unique in the whole deployment.</param>
public sealed record UserRegistered(string Id, string Login, string DisplayName, string Unit) : UserFact;

/// <summary>The person holds the role over the unit and everything below it, both days included.</summary>
/// <param name="DocumentNo">The document (文号) that orders it.</param>
public sealed record RoleGranted(Role Role, string Unit, LocalDate From, LocalDate? Until, string DocumentNo) : UserFact;

/// <summary>The person no longer holds the role over the unit, from the moment of recording.</summary>
public sealed record RoleRevoked(Role Role, string Unit, string Reason) : UserFact;

/// <summary>The account is closed: no sign-in, no token, no role counts.</summary>
public sealed record UserDisabled(string Reason) : UserFact;

/// <summary>The account is open again with the roles it held.</summary>
public sealed record UserEnabled(string Reason) : UserFact;

/// <summary>A password was set; what it is stands nowhere in the book.</summary>
public sealed record CredentialChanged(CredentialChange Change) : UserFact;

/// <summary>The person made a token for a program, limited to one role when one is named.</summary>
public sealed record TokenIssued(string Token, string Purpose, Role? Role, LocalDate ExpiresOn) : UserFact;

/// <summary>The token counts no longer, from the moment of recording.</summary>
public sealed record TokenRevoked(string Token) : UserFact;

/// <summary>The person signed in from the network address.</summary>
public sealed record SignedIn(string Address) : UserFact;

/// <summary>Somebody gave the person's login name at the network address and was not let in.</summary>
public sealed record SignInRefused(string Address, SignInFault Fault) : UserFact;
