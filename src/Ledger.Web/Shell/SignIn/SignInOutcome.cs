namespace Ledger.Web.Shell.SignIn;

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    /// <summary>The session cookie is set.</summary>
    SignedIn,

    /// <summary>Name or password is wrong, or the account may not sign in; the page does not say which.</summary>
    Refused,

    /// <summary>Too many attempts, or the account is locked for a while.</summary>
    TooMany,
}

/// <summary>Tries to sign in and sets the session cookie. Registered with the accounts.</summary>
public delegate Task<SignInOutcome> SignInAttempt(HttpContext context, string name, string password);
