using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Coaching.Kernel.Data;

/// <summary>All times are stored in UTC; SQLite forgets the kind, so it is set again when reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written, read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
