using System.Security.Claims;
using Coaching.Kernel.Permissions;

namespace Coaching.Training.Enrolments;

/// <summary>Who may open lessons.</summary>
internal static class LearningAccess
{
    /// <summary>Authors and administrators read every lesson; everybody else enrols first.</summary>
    public static bool WithoutEnrolment(ClaimsPrincipal person) => person.Reaches("training.learn") >= Reach.Assigned;
}
