using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>The signed-in person of a request: the tenant and the grants in force at this moment.</summary>
public sealed record Person(string Tenant, Actor Actor);

/// <summary>Tells who asks; null when nobody is signed in.</summary>
public delegate ValueTask<Person?> WhoAsks(HttpContext context);
