using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Coaching.Kernel.People;

/// <summary>Where a request comes from, to count what strangers try.</summary>
public static class ClientNetwork
{
    /// <summary>The IPv4 address, or the first 64 bits of an IPv6 address: one household has a whole range of those.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes()[..8])
            : address?.ToString() ?? "unknown";
    }
}
