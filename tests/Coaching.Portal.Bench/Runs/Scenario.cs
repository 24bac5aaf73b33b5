using System.Net;

namespace Coaching.Portal.Bench.Runs;

/// <summary>One thing that people do.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Goal">Milliseconds of processor time a request may cost, database included.</param>
/// <param name="Request">Makes the next request of a connection; null when there is nothing left to do.</param>
/// <param name="Expected">Status of a good answer.</param>
/// <param name="Rows">For what writes: query that counts the rows it leaves, one for each good answer.</param>
internal sealed record Scenario(string Name, double Goal, Func<int, Task<HttpRequestMessage?>> Request, HttpStatusCode Expected = HttpStatusCode.OK, string? Rows = null);
